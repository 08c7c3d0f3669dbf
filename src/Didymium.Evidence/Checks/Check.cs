namespace Didymium.Evidence.Checks;

/// <summary>A question that a sceptic puts to every claim.</summary>
/// <param name="Id">Stable id, as <c>basis-unclear</c>: it names what is wrong when the check fails.</param>
/// <param name="Asks">What it asks, a sentence in English.</param>
/// <param name="AsksZh">The same in Chinese.</param>
public sealed record Check(string Id, string Asks, string AsksZh);
