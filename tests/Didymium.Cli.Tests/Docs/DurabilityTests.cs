using System.Text.Json;
using static Didymium.Cli.Tests.Docs.StarterLedger;

namespace Didymium.Cli.Tests.Docs;

/// <summary>What was said to be added is there after the power went, and two programs at once lose nothing.</summary>
[Collection(SharedLedger.Name)]
public sealed class DurabilityTests(StarterLedger ledger)
{
    [Fact]
    public void A_killed_add_keeps_what_it_acknowledged_and_the_next_one_finishes()
    {
        var folder = Documents("kill", 200);
        var db = ledger.New(".db");
        var acknowledged = new List<string>();
        using (var process = Terminal.Start("docs", "add", folder, "--db", db, "--empty"))
        {
            while (acknowledged.Count < 40 && process.StandardOutput.ReadLine() is { } line)
            {
                acknowledged.Add(line.Split(' ')[1]);
            }

            process.Kill();
            process.WaitForExit();
        }

        Assert.Equal(40, acknowledged.Count);
        var kept = Ids(db);
        Assert.Superset(acknowledged.ToHashSet(StringComparer.Ordinal), kept);

        // A claim that was added and never checked is checked before anybody is shown it or decides on it.
        var claim = JsonDocument.Parse(Terminal.Run("docs", "show", acknowledged[0], "--db", db, "--json").Output).RootElement.GetProperty("claims")[0];
        Assert.NotEmpty(claim.GetProperty("checks").EnumerateArray());

        var again = Terminal.Run("docs", "add", folder, "--db", db);
        Assert.True(again.Code == 0, again.Error);
        Assert.Equal(kept.Count, again.Lines.Count(line => line.StartsWith("known ", StringComparison.Ordinal)));
        Assert.Equal(200, Ids(db).Count);
    }

    [Fact]
    public async Task Two_at_once_on_a_new_ledger_lose_nothing()
    {
        var db = ledger.New(".db");
        using var first = Terminal.Start("docs", "add", Documents("one", 60), "--db", db);
        using var second = Terminal.Start("docs", "add", Documents("two", 60), "--db", db);
        var words = await Task.WhenAll(first.StandardError.ReadToEndAsync(), second.StandardError.ReadToEndAsync(), first.StandardOutput.ReadToEndAsync(), second.StandardOutput.ReadToEndAsync());
        await first.WaitForExitAsync();
        await second.WaitForExitAsync();

        Assert.True((first.ExitCode, second.ExitCode) == (0, 0), string.Join('\n', words));
        Assert.Equal(114 + 60 + 60, Ids(db).Count);
        Assert.Empty(Directory.GetFiles(ledger.Folder, Path.GetFileName(db) + "*.tmp*"));
    }

    private string Documents(string name, int count)
    {
        var folder = Directory.CreateDirectory(ledger.New(string.Empty)).FullName;
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}-{i:0000}.txt"), $"Output note {name} {i}\n2025-10-{1 + (i % 28):00}\nLynas produced {1000 + i:N0} t of NdPr oxide in the June quarter, note {i} of {name} says.\n");
        }

        return folder;
    }

    private static HashSet<string> Ids(string db) => [.. JsonDocument.Parse(Terminal.Run("docs", "list", "--db", db, "--json").Output).RootElement.EnumerateArray().Select(document => Text(document, "id"))];
}
