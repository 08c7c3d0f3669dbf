using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Intake.Origins;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Search;

namespace Didymium.Evidence.Library;

/// <summary>Adds documents to a ledger: reads them, finds their origin, and keeps them with their sentences, outline and claims.</summary>
public sealed class Shelf
{
    private readonly EvidenceLedger _ledger;
    private readonly ReadingMaker _maker;
    private readonly Func<DateTimeOffset> _now;
    private readonly Lazy<OriginFinder> _origins;

    /// <summary>Creates a shelf.</summary>
    /// <param name="ledger">Where documents are kept.</param>
    /// <param name="gazetteer">The names it knows.</param>
    /// <param name="now">The clock; the machine's when null.</param>
    public Shelf(EvidenceLedger ledger, Gazetteer gazetteer, Func<DateTimeOffset>? now = null)
    {
        _ledger = ledger;
        _maker = new ReadingMaker(gazetteer);
        _now = now ?? (() => DateTimeOffset.UtcNow);
        _origins = new Lazy<OriginFinder>(() => new OriginFinder(ledger.Documents().Select(OriginRecord.Of)));
    }

    /// <summary>Opens a ledger whose search knows the names of a gazetteer; brings its index up to date when those have changed.</summary>
    /// <param name="path">The file; it is made when it is not there.</param>
    /// <param name="gazetteer">The names.</param>
    /// <exception cref="LedgerException">The file cannot be opened or is no ledger.</exception>
    public static EvidenceLedger Open(string path, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        var ledger = EvidenceLedger.Open(path, new LedgerOptions { Concepts = SearchConcepts.Of(gazetteer) });
        if (!ledger.IsIndexCurrent)
        {
            ledger.Reindex();
        }

        return ledger;
    }

    /// <summary>Adds documents, and says of each whether it is new as soon as it is safe on the disk.</summary>
    /// <param name="documents">What came in.</param>
    /// <param name="added">Told after each batch: the readings and whether they were new.</param>
    /// <returns>The readings in order.</returns>
    public IReadOnlyList<DocumentReading> Add(IEnumerable<IntakeDocument> documents, Action<DocumentReading, bool>? added = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var readings = new List<DocumentReading>();
        var byId = new Dictionary<string, DocumentReading>(StringComparer.Ordinal);
        _ledger.AddMany(
            documents.Select(document =>
            {
                var reading = _maker.Make(document, _now(), OriginOf);
                readings.Add(reading);
                byId[reading.Document.Id] = reading;
                return reading;
            }),
            committed: batch =>
            {
                foreach (var (id, isNew) in batch)
                {
                    added?.Invoke(byId[id], isNew);
                }
            });
        return readings;
    }

    private string OriginOf(string id, IntakeDocument document)
    {
        if (_ledger.Document(id) is { } known)
        {
            return known.Origin;
        }

        var record = OriginRecord.Of(id, document);
        var match = _origins.Value.Find(record);
        _origins.Value.Add(record with { Origin = match.Origin });
        return match.Origin;
    }
}
