namespace Didymium.Analysis.Hindcast;

/// <summary>One observation next to the run and to two forecasts that anybody could have made.</summary>
/// <param name="Time">Middle of its window in decimal years.</param>
/// <param name="Label">The window as written: a year, half, quarter or month.</param>
/// <param name="Observed">What was observed.</param>
/// <param name="Model">What the run says.</param>
/// <param name="NoChange">The last value known at the end of the base year, for a window of this length.</param>
/// <param name="Trend">The last yearly growth known then, carried on; null where only one earlier year is known or it was zero.</param>
/// <param name="Low">Lowest over the variants of behaviour; null when none were run.</param>
/// <param name="High">Highest over the variants of behaviour; null when none were run.</param>
public sealed record SeriesPoint(double Time, string Label, double Observed, double Model, double NoChange, double? Trend, double? Low, double? High);
