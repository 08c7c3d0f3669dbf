namespace Didymium.Cli;

/// <summary>The user's input is wrong; the message says how, and the program ends with code 1.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
