namespace Didymium.Chain.Scenarios.Variations;

/// <summary>One thing that a variation changes in an event.</summary>
/// <param name="Event">Event id.</param>
/// <param name="Key">Key of the scenario file, such as <c>end</c>, <c>usd_per_kg</c>, <c>status</c> or, inside another, <c>suspended.to</c>; not <c>id</c> or <c>kind</c>.</param>
/// <param name="Value">The new value as a file writes it, such as <c>2027-03</c> or <c>110</c>; empty to leave the key out.</param>
public sealed record EventEdit(string Event, string Key, string Value);
