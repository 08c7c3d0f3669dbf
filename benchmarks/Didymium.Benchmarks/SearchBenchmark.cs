using System.Diagnostics;
using System.Globalization;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Search;

namespace Didymium.Benchmarks;

/// <summary>Ingestion and search over generated text: time of every query, facets and snippets of 20 hits included.</summary>
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
            Warm(path, queries);
            ColdConnection(path, queries);
            ColdProcess(path, queries);
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
        _ = GeneratedLibrary.Concepts;
        var clock = new Clock();
        using var ledger = Open(path);
        new EvidenceSearch(ledger).Find(query);
        var time = clock.Read();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.Wall:R} {time.Processor:R}"));
    }

    private static EvidenceLedger Open(string path) => EvidenceLedger.Open(path, new LedgerOptions { Concepts = GeneratedLibrary.Concepts });

    private static void Ingest(string path)
    {
        var documents = new GeneratedLibrary(2).Documents(8000, 3, 5).ToList();
        using var ledger = Open(path);
        ledger.AddMany(documents.Skip(1500));
        var clock = new Clock();
        ledger.AddMany(documents.Take(1000));
        Print("short documents (3 to 5 sentences), 128 to a transaction", 1000, clock.Read());
        clock = new Clock();
        foreach (var document in documents.Skip(1000).Take(500))
        {
            ledger.Add(document);
        }

        Print("the same one by one, each on the disk before the next", 500, clock.Read());

        static void Print(string name, int count, Times times) =>
            Console.WriteLine($"{name}: {count / times.Wall * 1000:N0} documents/s ({count / times.Processor * 1000:N0} a second of processor)");
    }

    private static void Warm(string path, List<SearchQuery> queries)
    {
        using var ledger = Open(path);
        var search = new EvidenceSearch(ledger);
        var times = new List<(Times Times, int Total, SearchQuery Query)>();
        foreach (var query in queries)
        {
            // Once for the caches, then the middle one of three: the machine has other work as well.
            var total = search.Find(query).Total;
            var three = new List<Times>();
            for (var i = 0; i < 3; i++)
            {
                var clock = new Clock();
                search.Find(query);
                three.Add(clock.Read());
            }

            times.Add((new Times(three.Select(t => t.Wall).Order().ElementAt(1), three.Select(t => t.Processor).Order().ElementAt(1)), total, query));
        }

        Print("warm", times.Select(t => t.Times));
        Console.WriteLine($"  hits: median {times.Select(t => t.Total).Order().ElementAt(times.Count / 2):N0}, most {times.Max(t => t.Total):N0}; without any {times.Count(t => t.Total == 0)}");
        foreach (var (time, total, query) in times.OrderByDescending(t => t.Times.Processor).Take(12))
        {
            Console.WriteLine($"  {time.Wall,7:N1} ms ({time.Processor:N1} of processor) {total,7:N0} hits: {query.Text}{(query.From is null ? string.Empty : " (from)")}{(query.Countries.Count > 0 ? " (country)" : string.Empty)}");
        }
    }

    private static void ColdConnection(string path, List<SearchQuery> queries)
    {
        var times = new List<Times>();
        foreach (var query in queries)
        {
            var clock = new Clock();
            using var ledger = Open(path);
            new EvidenceSearch(ledger).Find(query);
            times.Add(clock.Read());
        }

        Print("cold, a new connection for every query (opening included)", times);
    }

    private static void ColdProcess(string path, List<SearchQuery> queries)
    {
        var times = new List<Times>();
        for (var i = 0; i < queries.Count; i += 8)
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["search-one", path, i.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            times.Add(process.StandardOutput.ReadToEnd().Split(' ') is [var wall, var processor] ? new Times(double.Parse(wall, CultureInfo.InvariantCulture), double.Parse(processor, CultureInfo.InvariantCulture)) : throw new InvalidOperationException("the process failed"));
            process.WaitForExit();
        }

        Print($"cold, a new process for every query ({times.Count} of them; opening and compilation of the code included, reading the names not)", times);
    }

    private static void Print(string name, IEnumerable<Times> times)
    {
        var all = times.ToList();
        Console.WriteLine($"{name} ({all.Count} queries): {Percentiles(all.Select(t => t.Wall))}; of processor {Percentiles(all.Select(t => t.Processor))}");
    }

    private static string Percentiles(IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        return $"p50 {sorted[sorted.Length / 2]:N1} ms, p95 {sorted[(int)(sorted.Length * 0.95)]:N1} ms, most {sorted[^1]:N1} ms";
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

    private readonly record struct Times(double Wall, double Processor);

    // On a machine that others use as well, time of the processor says more than time on the wall.
    private sealed class Clock
    {
        private readonly Process process = Process.GetCurrentProcess();
        private readonly Stopwatch clock = Stopwatch.StartNew();
        private readonly TimeSpan before;

        public Clock()
        {
            before = process.TotalProcessorTime;
            clock.Restart();
        }

        public Times Read()
        {
            var wall = clock.Elapsed.TotalMilliseconds;
            process.Refresh();
            var processor = (process.TotalProcessorTime - before).TotalMilliseconds;
            process.Dispose();
            return new Times(wall, processor);
        }
    }
}
