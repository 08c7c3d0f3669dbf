using System.Diagnostics;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Tests.Ledger;

public sealed class ProcessTests : IDisposable
{
    private const int Documents = 1000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("didymium-ledger-");

    private string File => Path.Combine(folder.FullName, "l.db");

    public void Dispose() => folder.Delete(recursive: true);

    // One document to a transaction and eight: killed after so many acknowledgements, at whatever it is doing then.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 137)]
    [InlineData(1, 600)]
    [InlineData(8, 40)]
    [InlineData(64, 256)]
    public void Killed_in_the_middle_of_a_thousand_documents_it_loses_none_that_it_acknowledged(int batch, int killAfter)
    {
        var acknowledged = new List<string>();
        using (var child = ChildWriter.Start(File, 1, Documents, batch))
        {
            Assert.Equal("open", child.StandardOutput.ReadLine());
            while (acknowledged.Count < killAfter && child.StandardOutput.ReadLine() is { } line)
            {
                acknowledged.Add(line);
            }

            // SIGKILL: nothing of the process runs any more. What it had printed and was not read yet was acknowledged as well.
            child.Kill();
            child.WaitForExit();
            while (child.StandardOutput.ReadLine() is { } line)
            {
                acknowledged.Add(line);
            }

            Assert.NotEqual(0, child.ExitCode);
        }

        Assert.InRange(acknowledged.Count, killAfter, Documents - 1);
        using var ledger = EvidenceLedger.Open(File);
        Assert.Empty(ledger.Damage());
        var kept = ledger.Documents().ToDictionary(d => d.Id);
        Assert.All(acknowledged, id => Assert.True(kept.ContainsKey(id), id));
        Assert.InRange(kept.Count, acknowledged.Count, acknowledged.Count + batch);

        // No document is there by halves, and the rest can be added.
        var all = Enumerable.Range(1, Documents).Select(Readings.Numbered).ToList();
        foreach (var reading in all.Where(r => kept.ContainsKey(r.Document.Id)))
        {
            Assert.Equal(reading.Document, kept[reading.Document.Id]);
            Assert.Equal(reading.Passages.Select(p => p.Text), ledger.Passages(reading.Document.Id).Select(p => p.Text));
            Assert.NotNull(ledger.Claim(reading.Claims[0].Id));
        }

        Assert.Equal(Documents - kept.Count, ledger.AddMany(all));
        Assert.Empty(ledger.Damage());
    }

    [Fact]
    public void Two_writers_at_once_lose_nothing()
    {
        // Both make the file, both add; their documents overlap by a hundred, and a third reader-writer is here.
        using var one = ChildWriter.Start(File, 1, 400, 3);
        using var two = ChildWriter.Start(File, 301, 400, 5);
        using (var ledger = EvidenceLedger.Open(File))
        {
            for (var i = 0; i < 100; i++)
            {
                ledger.Add(Readings.Numbered(1000 + i));
                Assert.InRange(ledger.Documents().Count, i + 1, 800);
            }
        }

        Assert.Equal(401, Finished(one));
        Assert.Equal(401, Finished(two));
        using var after = EvidenceLedger.Open(File);
        Assert.Empty(after.Damage());
        var expected = Enumerable.Range(1, 700).Concat(Enumerable.Range(1000, 100)).Select(n => Readings.Numbered(n)).ToList();
        Assert.Equal(expected.Select(r => r.Document.Id).Order(), after.Documents().Select(d => d.Id).Order());
        Assert.Equal(expected.Select(r => r.Claims[0].Id).Order(), after.Claims().Select(c => c.Id).Order());
        foreach (var reading in expected)
        {
            Assert.Equal(reading.Passages.Select(p => p.Text), after.Passages(reading.Document.Id).Select(p => p.Text));
        }
    }

    private static int Finished(Process child)
    {
        var lines = child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        child.WaitForExit();
        Assert.Equal(0, child.ExitCode);
        return lines;
    }
}
