using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Tests.Ledger;

/// <summary>
/// The test program as a second process that writes to a ledger: started with a variable that says what to add, it adds that, prints the id of every
/// document when its transaction is on the disk, and ends without running tests.
/// </summary>
internal static class ChildWriter
{
    private const string Variable = "DIDYMIUM_TEST_CHILD_WRITER";

    /// <summary>Starts a writer of the numbered documents <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> - 1.</summary>
    public static Process Start(string ledger, int first, int count, int batch)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Didymium.Evidence.Tests");
        var start = File.Exists(program) ? new ProcessStartInfo(program) : new ProcessStartInfo("dotnet", ["exec", program + ".dll"]);
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        start.Environment[Variable] = string.Create(CultureInfo.InvariantCulture, $"{first}|{count}|{batch}|{ledger}");
        return Process.Start(start)!;
    }

    // Runs before the test program's own beginning, which is generated and cannot be added to.
    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } order)
        {
            return;
        }

        var parts = order.Split('|', 4);
        var numbers = parts[..3].Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        using (var ledger = EvidenceLedger.Open(parts[3]))
        {
            Console.Out.WriteLine("open");
            ledger.AddMany(Enumerable.Range(numbers[0], numbers[1]).Select(Readings.Numbered), numbers[2], done =>
            {
                Console.Out.WriteLine(string.Join('\n', done.Select(d => d.Id)));
                Console.Out.Flush();
            });
        }

        Environment.Exit(0);
    }
}
