using System.Collections.Concurrent;
using System.Reflection;
using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;

namespace Didymium.Workbench;

/// <summary>Where the world and the scenarios are read from: the built-in ones, or a folder of the user's own.</summary>
public sealed class Inputs(string? worldFolder)
{
    private static readonly Assembly Here = typeof(Inputs).Assembly;
    private static readonly EmbeddedSource Shipped = new(Here, "world/");

    private const int MostWorlds = 16;

    // A server loads the same world for every request; those with overrides are few at a time.
    private readonly ConcurrentDictionary<string, World> _worlds = new(StringComparer.Ordinal);

    // The scenarios that come with the program do not change while it runs.
    private readonly ConcurrentDictionary<string, (World World, Scenario Scenario)> _shipped = new(StringComparer.Ordinal);

    /// <summary>Built-in worlds of the past by name: tables that differ from the shipped world, laid over it, so that behaviour and technology are the same.</summary>
    public static IReadOnlyList<string> PastWorlds { get; } =
    [
        .. Here.GetManifestResourceNames()
            .Where(name => name.StartsWith("worlds/", StringComparison.Ordinal))
            .Select(name => name.Split('/')[1])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What others have published, to check formulas on.</summary>
    public static IFileSource Published { get; } = new EmbeddedSource(Here, "published/");

    /// <summary>Files of the world.</summary>
    public IFileSource World { get; } = worldFolder is null ? Shipped
        : PastWorlds.Contains(worldFolder) ? new OverlaySource(new EmbeddedSource(Here, $"worlds/{worldFolder}/"), Shipped)
        : File.Exists(Path.Combine(worldFolder, "datapackage.json")) ? new DirectorySource(worldFolder)
        : Directory.Exists(worldFolder) ? new OverlaySource(new DirectorySource(worldFolder), Shipped)
        : throw new UserErrorException($"there is no folder {worldFolder} and no built-in world of that name. There are: {string.Join(", ", PastWorlds)}.");

    /// <summary>Scenarios of the world: a world of the past has its own.</summary>
    public IFileSource Scenarios { get; } = worldFolder is not null && PastWorlds.Contains(worldFolder)
        ? new EmbeddedSource(Here, $"worlds/{worldFolder}/scenarios/")
        : new EmbeddedSource(Here, "scenarios/");

    /// <summary>The world with every number as its files have it.</summary>
    /// <exception cref="FaultyInputException">There are faults.</exception>
    public World Plain => _worlds.GetOrAdd(string.Empty, _ => WithNumbers([]));

    /// <summary>Reads a world and a scenario, or reports every fault at once.</summary>
    /// <param name="scenario">Scenario id, or the path of a scenario file.</param>
    /// <param name="set">Overrides as <c>table.key.column=value</c>.</param>
    /// <exception cref="FaultyInputException">There are faults.</exception>
    public (World World, Scenario Scenario) Load(string scenario, IReadOnlyList<string> set)
    {
        var (files, id) = Locate(scenario);
        return Load(files, id, set, Caller.CommandLine);
    }

    /// <summary>Reads the world and one of its scenarios by id, never a file of the machine: for who asks from elsewhere.</summary>
    /// <param name="id">Scenario id.</param>
    /// <param name="set">Overrides as <c>table.key.column=value</c>.</param>
    /// <exception cref="UserErrorException">There is no such scenario.</exception>
    /// <exception cref="FaultyInputException">There are faults.</exception>
    public (World World, Scenario Scenario) LoadShipped(string id, IReadOnlyList<string> set) =>
        !ScenarioReader.List(Scenarios).Contains(id) ? throw new UserErrorException($"there is no scenario \"{id}\". There are: {string.Join(", ", ScenarioReader.List(Scenarios))}.")
        : set is { Count: 0 } ? _shipped.GetOrAdd(id, _ => Load(Scenarios, id, [], Caller.Program))
        : Load(Scenarios, id, set, Caller.Program);

    /// <summary>Reads the world and a scenario given as text, which may extend one of the world's.</summary>
    /// <param name="yaml">Text of the scenario file.</param>
    /// <param name="set">Overrides as <c>table.key.column=value</c>.</param>
    /// <exception cref="FaultyInputException">There are faults.</exception>
    public (World World, Scenario Scenario) LoadText(string yaml, IReadOnlyList<string> set)
    {
        ArgumentNullException.ThrowIfNull(yaml);

        // A scenario's id is its file's name; a text has no file, so its own line says it.
        var id = yaml.Split('\n').Select(line => line.TrimEnd()).FirstOrDefault(line => line.StartsWith("id:", StringComparison.Ordinal))?[3..].Trim().Trim('"', '\'') is { Length: > 0 } named ? named : "yours";
        return Load(new LayeredSource(new MemorySource(new() { [id + ".yaml"] = yaml }), Scenarios), id, set, Caller.Program);
    }

    private (World World, Scenario Scenario) Load(IFileSource files, string id, IReadOnlyList<string> set, Caller caller)
    {
        var read = ScenarioReader.Read(files, id);
        if (!read.Success)
        {
            throw new FaultyInputException(read.Faults);
        }

        var overrides = read.Value!.Overrides.Concat(set.Select(text => Parse(text, caller))).ToList();
        if (_worlds.Count >= MostWorlds)
        {
            _worlds.Clear();
        }

        var world = _worlds.GetOrAdd(string.Join('\n', overrides.Select(o => $"{o.Path}={o.Value}")), _ => WithNumbers(overrides));
        var faults = ScenarioChecker.Check(read.Value!, world);
        return faults.Count > 0 ? throw new FaultyInputException(faults) : (world, read.Value! with { Overrides = [.. overrides] });
    }

    /// <summary>Every fault of the world and of all scenarios.</summary>
    public IReadOnlyList<Fault> AllFaults(out World? world)
    {
        var read = WorldReader.Read(World);
        var faults = read.Faults.ToList();
        world = read.Value;
        foreach (var id in ScenarioReader.List(Scenarios))
        {
            var scenario = ScenarioReader.Read(Scenarios, id);
            faults.AddRange(scenario.Faults);
            if (scenario.Value is { } found && world is not null)
            {
                faults.AddRange(ScenarioChecker.Check(found, world));
                if (found.Overrides.Length > 0)
                {
                    faults.AddRange(WorldReader.Read(World, found.Overrides).Faults);
                }
            }
        }

        return [.. faults.Distinct()];
    }

    /// <summary>The world with some of its numbers overridden.</summary>
    /// <param name="overrides">The overrides.</param>
    /// <exception cref="FaultyInputException">There are faults.</exception>
    public World WithNumbers(IReadOnlyList<Override> overrides)
    {
        var read = WorldReader.Read(World, overrides);
        return read.Success ? read.Value! : throw new FaultyInputException(read.Faults);
    }

    private (IFileSource Files, string Id) Locate(string scenario)
    {
        if (scenario.EndsWith(".yaml", StringComparison.Ordinal) || scenario.EndsWith(".yml", StringComparison.Ordinal))
        {
            var path = Path.GetFullPath(scenario);
            return File.Exists(path)
                ? (new LayeredSource(new DirectorySource(Path.GetDirectoryName(path)!), Scenarios), Path.GetFileNameWithoutExtension(path))
                : throw new UserErrorException($"there is no file {scenario}.");
        }

        return ScenarioReader.List(Scenarios).Contains(scenario)
            ? (Scenarios, scenario)
            : throw new UserErrorException($"there is no scenario \"{scenario}\". There are: {string.Join(", ", ScenarioReader.List(Scenarios))}; or give the path of a .yaml file.");
    }

    private static Override Parse(string text, Caller caller)
    {
        var name = caller.Spelling("set");
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? new Override(text[..at].Trim(), text[(at + 1)..].Trim(), caller == Caller.CommandLine ? "set on the command line" : "set in the request", name)
            : throw new UserErrorException($"{name} {text}: write table.key.column=value, for example {(caller == Caller.CommandLine ? $"{name} " : string.Empty)}parameters.discount_rate.value=0.1.");
    }
}
