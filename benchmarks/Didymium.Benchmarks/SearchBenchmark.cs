using System.Diagnostics;
using System.Globalization;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Search;

namespace Didymium.Benchmarks;

/// <summary>Ingestion and search over generated text: time on the wall of every query, facets and snippets of 20 hits included.</summary>
internal static class SearchBenchmark
{
    public static void Run(int passages, string? keep)
    {
        var folder = Directory.CreateTempSubdirectory("didymium-search-");
        try
        {
            var path = keep ?? Path.Combine(folder.FullName, "didymium.db");
            var library = new GeneratedLibrary(1);
            if (!File.Exists(path))
            {
                Ingest(Path.Combine(folder.FullName, "short.db"));
                using var ledger = Open(path);
                var clock = Stopwatch.StartNew();
                var count = ledger.AddMany(library.Documents(passages, 5, 15));
                Console.WriteLine($"{passages:N0} passages in {count:N0} documents of 5 to 15 sentences: {clock.Elapsed.TotalSeconds:N1} s, {count / clock.Elapsed.TotalSeconds:N0} documents/s; {new FileInfo(path).Length / 1e6:N0} MB");
            }

            var queries = Queries(library);
            for (var pass = 0; pass < 2; pass++)
            {
                Warm(path, queries);
                ColdConnection(path, queries);
                ColdProcess(path, queries);
                if (pass == 0)
                {
                    using var ledger = Open(path);
                    var clock = Stopwatch.StartNew();
                    ledger.OptimiseIndex();
                    Console.WriteLine($"after the index was merged into one piece ({clock.Elapsed.TotalSeconds:N1} s, {new FileInfo(path).Length / 1e6:N0} MB):");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One query in a process of its own; prints its milliseconds from the opening of the ledger on.</summary>
    public static void One(string path, int number)
    {
        var query = Queries(new GeneratedLibrary(1))[number];
        var clock = Stopwatch.StartNew();
        using var ledger = Open(path);
        new EvidenceSearch(ledger).Find(query);
        Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString("R", CultureInfo.InvariantCulture));
    }

    private static EvidenceLedger Open(string path) => EvidenceLedger.Open(path, new LedgerOptions { Concepts = GeneratedLibrary.Concepts });

    private static void Ingest(string path)
    {
        var documents = new GeneratedLibrary(2).Documents(8000, 3, 5).ToList();
        using var ledger = Open(path);
        var clock = Stopwatch.StartNew();
        ledger.AddMany(documents.Take(1000));
        Console.WriteLine($"short documents (3 to 5 sentences), 128 to a transaction: {1000 / clock.Elapsed.TotalSeconds:N0} documents/s");
        clock.Restart();
        foreach (var document in documents.Skip(1000).Take(500))
        {
            ledger.Add(document);
        }

        Console.WriteLine($"one by one, each on the disk before the next: {500 / clock.Elapsed.TotalSeconds:N0} documents/s");
    }

    private static void Warm(string path, List<SearchQuery> queries)
    {
        using var ledger = Open(path);
        var search = new EvidenceSearch(ledger);
        var times = new List<(double Milliseconds, int Total, SearchQuery Query)>();
        for (var pass = 0; pass < 2; pass++)
        {
            times.Clear();
            foreach (var query in queries)
            {
                var clock = Stopwatch.StartNew();
                var result = search.Find(query);
                times.Add((clock.Elapsed.TotalMilliseconds, result.Total, query));
            }
        }

        Print("warm", times.Select(t => t.Milliseconds));
        Console.WriteLine($"  hits: median {times.Select(t => t.Total).Order().ElementAt(times.Count / 2):N0}, most {times.Max(t => t.Total):N0}; without any {times.Count(t => t.Total == 0)}");
        foreach (var (milliseconds, total, query) in times.OrderByDescending(t => t.Milliseconds).Take(8))
        {
            Console.WriteLine($"  {milliseconds,7:N1} ms {total,7:N0} hits: {query.Text}{(query.From is null ? string.Empty : " (from)")}{(query.Countries.Count > 0 ? " (country)" : string.Empty)}");
        }
    }

    private static void ColdConnection(string path, List<SearchQuery> queries)
    {
        var times = new List<double>();
        foreach (var query in queries)
        {
            var clock = Stopwatch.StartNew();
            using var ledger = Open(path);
            new EvidenceSearch(ledger).Find(query);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Print("cold, a new connection for every query (opening included)", times);
    }

    private static void ColdProcess(string path, List<SearchQuery> queries)
    {
        var times = new List<double>();
        for (var i = 0; i < queries.Count; i += 8)
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["search-one", path, i.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            times.Add(double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture));
            process.WaitForExit();
        }

        Print($"cold, a new process for every query ({times.Count} of them; opening and compilation of the code included)", times);
    }

    private static void Print(string name, IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        Console.WriteLine($"{name}: p50 {sorted[sorted.Length / 2]:N1} ms, p95 {sorted[(int)(sorted.Length * 0.95)]:N1} ms, most {sorted[^1]:N1} ms ({sorted.Length} queries)");
    }

    // 240 queries of the kinds that people write, words by their frequency as in the texts: the commonest come up most often.
    private static List<SearchQuery> Queries(GeneratedLibrary library)
    {
        var random = new Random(7);
        var fixedQueries = new[]
        {
            "稀土", "稀土 出口管制", "稀土 出口", "rare earths", "rare earths china", "镝", "氧化镝", "镨钕", "NdPr", "芒廷帕斯", "Mountain Pass", "\"Mountain Pass\"", "土耳其 贝利科瓦", "Turkey reserve",
            "出口 -稀土", "magnet* price", "title:稀土 价格", "country:TUR status:operating", "element:Dy type:price", "美国 class:wire from:2025",
        };
        var queries = fixedQueries.Select(q => new SearchQuery { Text = q }).ToList();
        while (queries.Count < 240)
        {
            var zh = random.Next(2) == 0;
            string W() => library.Words(zh)[(int)Math.Pow(library.Words(zh).Count + 1, random.NextDouble()) - 1].Replace('-', ' ');
            queries.Add((queries.Count % 10) switch
            {
                0 or 1 => new SearchQuery { Text = W() },
                2 or 3 => new SearchQuery { Text = $"{W()} {W()}" },
                4 => new SearchQuery { Text = $"{W()} {W()} {W()}" },
                5 => new SearchQuery { Text = $"\"{W()}\" {W()}" },
                6 => new SearchQuery { Text = $"{W()} -{W().Split(' ')[0]}" },
                7 => new SearchQuery { Text = W(), From = new DateOnly(2024, 1, 1), To = new DateOnly(2025, 6, 15) },
                8 => new SearchQuery { Text = W(), Countries = ["TUR"], SourceClasses = [SourceClass.Wire, SourceClass.News] },
                _ => new SearchQuery { Text = $"title:{W().Split(' ')[0]} {W()}", ClaimTypes = random.Next(2) == 0 ? [] : [ClaimType.Capacity] },
            });
        }

        return queries;
    }
}
