using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Didymium.Analysis.Evidence;
using Didymium.Chain.Reading;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Library;
using Didymium.Evidence.Search;
using Didymium.Market;
using Run = Didymium.Market.Results.Run;

namespace Didymium.Workbench.Documents;

/// <summary>What the verbs on documents work with: the ledger, the names, and, when a verb asks for it, the world with a run of its base case.</summary>
public sealed class Desk : IDisposable
{
    /// <summary>Id of the base case.</summary>
    public const string Base = "base";

    private readonly Lazy<Run> _baseRun;

    private readonly Lazy<EvidenceSearch> _search;

    private readonly string? _worldFolder;

    private Desk(EvidenceLedger ledger, string? worldFolder, Func<Run>? baseRun, CancellationToken cancellation)
    {
        Ledger = ledger;
        _search = new Lazy<EvidenceSearch>(() => new EvidenceSearch(ledger));
        _worldFolder = worldFolder;
        _baseRun = new Lazy<Run>(baseRun ?? (() => Execute(Base, cancellation)));
    }

    /// <summary>Documents that come with the program.</summary>
    public static IFileSource Starter { get; } = new EmbeddedSource(Assembly.GetExecutingAssembly(), "documents/");

    /// <summary>Topics that come with the program.</summary>
    public static IReadOnlyList<Topic> Topics
    {
        get
        {
            using var text = new StreamReader(Starter.Open("topics.yaml"));
            return Topic.Read("topics.yaml", text.ReadToEnd());
        }
    }

    /// <summary>The ledger.</summary>
    public EvidenceLedger Ledger { get; }

    /// <summary>The search over the ledger; it remembers between searches.</summary>
    public EvidenceSearch Search => _search.Value;

    /// <summary>The names it knows.</summary>
    public Gazetteer Gazetteer { get; } = Gazetteer.Shipped;

    /// <summary>A run of the base case, made when first asked for.</summary>
    public Run BaseRun => _baseRun.Value;

    /// <summary>How documents are read.</summary>
    public static IntakeOptions Intake { get; } = new() { FindOutlet = name => Gazetteer.Shipped.Publisher(name) };

    /// <summary>The run of a scenario: an id or a file.</summary>
    public Run RunOf(string scenario, CancellationToken cancellation) => scenario == Base ? BaseRun : Execute(scenario, cancellation);

    private Run Execute(string scenario, CancellationToken cancellation)
    {
        var (world, found) = new Inputs(_worldFolder).Load(scenario, []);
        return MarketEngine.Execute(world, found, null, null, cancellation);
    }

    /// <summary>Opens the ledger; a new one gets the starter library, checked against the base case.</summary>
    /// <param name="path">The ledger's file.</param>
    /// <param name="empty">True to make a new one without the starter library.</param>
    /// <param name="worldFolder">The world, as <see cref="Inputs"/> takes it.</param>
    /// <param name="cancellation">Stops the run of the base case.</param>
    /// <param name="baseRun">Where a run of the base case is had; null to make one when it is needed.</param>
    public static Desk Open(string path, bool empty, string? worldFolder, CancellationToken cancellation, Func<Run>? baseRun = null)
    {
        // What is no place for a ledger is said by the opening below, with the name that was given.
        if (!empty && !Path.Exists(path) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            Stock(path, worldFolder, baseRun, cancellation);
        }

        return new Desk(Shelf.Open(path, Gazetteer.Shipped), worldFolder, baseRun, cancellation);
    }

    /// <summary>The ledger of a path; null when there is none.</summary>
    public static EvidenceLedger? Existing(string? path) => File.Exists(path) ? Shelf.Open(path, Gazetteer.Shipped) : null;

    /// <summary>Adds documents and examines their claims.</summary>
    public IReadOnlyList<DocumentReading> Add(IEnumerable<IntakeDocument> documents, Action<DocumentReading, bool>? added = null)
    {
        // A document that is there already keeps the claims that were read then.
        var fresh = new List<Claim>();
        var known = new List<string>();
        var readings = new Shelf(Ledger, Gazetteer).Add(documents, (reading, isNew) =>
        {
            if (isNew)
            {
                fresh.AddRange(reading.Claims);
            }
            else
            {
                known.Add(reading.Document.Id);
            }

            added?.Invoke(reading, isNew);
        });
        Examine([.. fresh, .. known.SelectMany(id => Ledger.Claims(new ClaimFilter { Document = id, CurrentOnly = true })).Where(IsUnchecked)]);
        return readings;
    }

    /// <summary>The document whose text is the same to the letter, wherever it was read; null when there is none.</summary>
    /// <param name="document">What came in.</param>
    public Document? Twin(IntakeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Text)));
        return Ledger.Documents(new DocumentFilter { ContentHash = hash, Take = 1 }) is [var twin] ? twin : null;
    }

    /// <summary>Checks and scores claims, and those that speak of the same things.</summary>
    public void Examine(IReadOnlyList<Claim> claims)
    {
        if (claims.Count > 0)
        {
            new ClaimDesk(Ledger, Gazetteer, new ModelFacts(BaseRun)).Examine(claims);
        }
    }

    /// <summary>The one record whose id begins so.</summary>
    /// <exception cref="UserErrorException">None or several do.</exception>
    public string Id(string prefix)
    {
        var found = Ledger.FindIds(prefix);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UserErrorException($"nothing in {Ledger.Path} has an id that begins with \"{prefix}\". List documents with: didymium docs list; claims with: didymium docs claims."),
            _ => found.Contains(prefix) ? prefix : throw new UserErrorException($"\"{prefix}\" begins several ids: {string.Join(", ", found)}. Write more of it."),
        };
    }

    /// <summary>The claims of a document, or the one claim.</summary>
    public (Document Document, IReadOnlyList<Claim> Claims) Claims(string prefix)
    {
        var id = Id(prefix);
        if (Ledger.Claim(id) is { } claim)
        {
            return (Ledger.Document(claim.Document)!, Examined([claim]));
        }

        return Ledger.Document(id) is { } document
            ? (document, Examined(Ledger.Claims(new ClaimFilter { Document = id, CurrentOnly = true })))
            : throw new UserErrorException($"{id} is neither a document nor a claim.");
    }

    /// <summary>Claims, each with its checks: whoever stopped in the middle of adding left some without, and nothing would hold those back.</summary>
    public IReadOnlyList<Claim> Examined(IReadOnlyList<Claim> claims)
    {
        Examine([.. claims.Where(IsUnchecked)]);
        return claims;
    }

    /// <inheritdoc/>
    public void Dispose() => Ledger.Dispose();

    // Findings that were kept before they were said in Chinese are found anew.
    private bool IsUnchecked(Claim claim) => Ledger.Checks(claim.Id) is var checks && (checks.Count == 0 || checks.Any(check => check.Message.Length > 0 && check.MessageZh.Length == 0));

    // A new ledger appears with all of the library in it or not at all.
    private static void Stock(string path, string? worldFolder, Func<Run>? baseRun, CancellationToken cancellation)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            int notes;
            using (var desk = new Desk(Shelf.Open(temporary, Gazetteer.Shipped), worldFolder, baseRun, cancellation))
            {
                notes = desk.Add(Starter.List(string.Empty).Where(name => name.EndsWith(".md", StringComparison.Ordinal)).SelectMany(ReadStarter)).Count;
            }

            try
            {
                File.Move(temporary, path, overwrite: false);
                Console.Error.WriteLine($"New ledger {path} with {notes} notes of the starter library.");
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process was first; its ledger holds the same.
            }
        }
        finally
        {
            foreach (var ending in new[] { string.Empty, "-wal", "-shm" })
            {
                File.Delete(temporary + ending);
            }
        }
    }

    private static IReadOnlyList<IntakeDocument> ReadStarter(string name)
    {
        using var stream = Starter.Open(name);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new DocumentReader(Intake).Read(new IntakeInput(name, memory.ToArray()));
    }
}
