namespace Didymium.Web.Jobs;

/// <summary>A client, or all together, have as many jobs waiting as the server takes.</summary>
/// <param name="message">How many, and what to do.</param>
public sealed class TooManyJobsException(string message) : Exception(message);
