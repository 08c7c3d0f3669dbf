namespace Didymium.Analysis.Attribution;

/// <summary>A question that was understood, about something that a run has no number for.</summary>
/// <param name="message">Why, in the asker's words.</param>
public sealed class UnanswerableException(string message) : Exception(message);
