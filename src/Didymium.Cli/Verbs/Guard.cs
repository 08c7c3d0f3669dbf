using System.Globalization;
using System.Text.Json;

namespace Didymium.Cli.Verbs;

/// <summary>Turns what can go wrong into words for the user and an exit code.</summary>
internal static class Guard
{
    /// <param name="json">True when the user wants JSON.</param>
    /// <param name="verb">The work.</param>
    /// <param name="language">Tag of the language in which the verb speaks; figures are written the same in all.</param>
    public static async Task<int> RunAsync(bool json, Func<Task<int>> verb, string language = "en")
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "zh" ? "zh-Hans" : language);
        try
        {
            return await verb();
        }
        catch (FaultyInputException e)
        {
            WriteFaults(e.Faults, json);
            return ExitCodes.WrongInput;
        }
        catch (Exception e) when (UserFaults.Words(e) is not null)
        {
            return Say(UserFaults.Words(e)!, ExitCodes.WrongInput);
        }
        catch (OperationCanceledException)
        {
            return Say("Stopped; nothing was written.", ExitCodes.Interrupted);
        }
        catch (IOException e)
        {
            return Say($"Could not write: {e.Message}", ExitCodes.WrongInput);
        }
        catch (UnauthorizedAccessException e)
        {
            return Say($"Not allowed to write: {e.Message}", ExitCodes.WrongInput);
        }
#pragma warning disable CA1031 // The outermost catch: whatever is left is our fault and is said so.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Say($"A fault of didymium's own, not of your input: {e}", ExitCodes.OurFault);
        }
    }

    public static void WriteFaults(IReadOnlyList<Chain.Reading.Fault> faults, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { faults }, Json.Options));
            return;
        }

        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault.ToString());
        }

        Console.Error.WriteLine($"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")}; nothing was written.");
    }

    private static int Say(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
