using Didymium.Chain.Reading.Scenarios;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading;

/// <summary>Reads scenarios from YAML files, with those they extend.</summary>
public static class ScenarioReader
{
    private const string Extension = ".yaml";

    /// <summary>Ids of the scenarios there are, ordered by name.</summary>
    /// <param name="files">The scenario files.</param>
    public static IReadOnlyList<string> List(IFileSource files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return
        [
            .. files.List(string.Empty)
                .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
                .Select(name => name[..^Extension.Length]),
        ];
    }

    /// <summary>Reads a scenario and every scenario it extends, and merges them.</summary>
    /// <param name="files">The scenario files.</param>
    /// <param name="id">Id of the scenario, its file's name without extension.</param>
    /// <returns>The scenario when there is no fault; else every fault, by file and line.</returns>
    /// <remarks>References to a world (facilities, products, sources) are checked by <see cref="ScenarioChecker"/>.</remarks>
    public static ReadResult<Scenario> Read(IFileSource files, string id)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(id);
        var faults = new FaultList();
        var chain = Chain(files, id, faults);
        if (faults.Count > 0)
        {
            return new(null, faults.Sorted());
        }

        Scenario? merged = null;
        foreach (var document in Enumerable.Reverse(chain))
        {
            faults.AddRange(ScenarioMerger.LeftOut(merged, document));
            merged = ScenarioMerger.Merge(merged, document.Says);
        }

        if (faults.Count > 0)
        {
            return new(null, faults.Sorted());
        }

        ScenarioOrigins.Remember(merged!, chain);
        return new(merged, []);
    }

    /// <summary>The documents from the scenario asked for to the one that extends nothing.</summary>
    private static List<ScenarioDocument> Chain(IFileSource files, string id, FaultList faults)
    {
        var chain = new List<ScenarioDocument>();
        var seen = new List<string>();
        ScenarioDocument? by = null;
        for (string? next = id; next is not null; next = by.Says.Extends is { Length: > 0 } extended ? extended : null)
        {
            if (seen.Contains(next))
            {
                faults.Add(ScenarioFaults.Cycle(by!, [.. seen, next]));
                break;
            }

            var name = next + Extension;
            if (!files.Exists(name))
            {
                faults.Add(ScenarioFaults.NotFound(by, next, files.Describe(name), List(files)));
                break;
            }

            seen.Add(next);
            by = DocumentReader.Read(files, name, next, faults);
            chain.Add(by);
        }

        return chain;
    }
}
