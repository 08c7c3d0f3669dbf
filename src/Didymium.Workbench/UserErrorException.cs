namespace Didymium.Workbench;

/// <summary>The user's input is wrong; the message says how, and the program ends with code 1.</summary>
public sealed class UserErrorException(string message) : Exception(message);
