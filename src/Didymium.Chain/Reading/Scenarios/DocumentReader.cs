using System.Collections.Immutable;
using Didymium.Chain.Scenarios;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>Reads one scenario file.</summary>
internal static class DocumentReader
{
    public static ScenarioDocument Read(IFileSource files, string name, string id, FaultList faults)
    {
        var file = files.Describe(name);
        var nothing = new ScenarioDocument { File = file, Id = id };
        var stream = new YamlStream();
        try
        {
            using var text = new StreamReader(files.Open(name));
            stream.Load(text);
        }
        catch (YamlException broken)
        {
            faults.Add(ScenarioFaults.NotYaml(file, (int)broken.Start.Line, broken.Message));
            return nothing;
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            faults.Add(ScenarioFaults.NoMap(file));
            return nothing;
        }

        return Document(new YamlMap(root, file, faults), id);
    }

    private static ScenarioDocument Document(YamlMap map, string id)
    {
        var stated = map.Required("id");
        if (stated.Length > 0 && stated != id)
        {
            map.Faults.Add(ScenarioFaults.IdIsNotFileName(map, stated, id));
        }

        var (overrides, sources) = Overrides(map);
        var document = new ScenarioDocument
        {
            File = map.File,
            Id = id,
            Name = map.Required("name"),
            Extends = map.Text("extends"),
            ExtendsLine = map.LineOf("extends"),
            Description = map.Text("description"),
            Announced = ScenarioWords.Read<AnnouncedProjects>(map, "announced", map.Text("announced")),
            ExpectedDelays = ScenarioWords.Choice(map, "delays", "expected", "none"),
            ExpectedSurvival = ScenarioWords.Choice(map, "survival", "expected", "certain"),
            Overrides = overrides,
            OverrideSources = sources,
            Events = Events(map),
        };
        map.EndOfKeys();
        return document;
    }

    private static (List<Override> Overrides, List<(string Source, int Line)> Sources) Overrides(YamlMap map)
    {
        var overrides = new List<Override>();
        var sources = new List<(string Source, int Line)>();
        foreach (var item in map.List("set"))
        {
            if (item is not YamlMappingNode node)
            {
                map.Faults.Add(ScenarioFaults.ItemIsNoMap(map.File, (int)item.Start.Line, "set"));
                continue;
            }

            var change = new YamlMap(node, map.File, map.Faults);
            overrides.Add(new Override(change.Required("path"), change.Required("value"), change.Required("reason"), $"{map.File} line {change.Line}") { Source = change.Text("source") ?? string.Empty });
            if (change.Text("source") is { } source)
            {
                sources.Add((source, change.LineOf("source")));
            }

            change.EndOfKeys();
        }

        return (overrides, sources);
    }

    private static ImmutableArray<(MarketEvent, EventLines)> Events(YamlMap map)
    {
        var events = ImmutableArray.CreateBuilder<(MarketEvent Event, EventLines Lines)>();
        foreach (var item in map.List("events"))
        {
            if (item is not YamlMappingNode node)
            {
                map.Faults.Add(ScenarioFaults.ItemIsNoMap(map.File, (int)item.Start.Line, "events"));
                continue;
            }

            var entry = new YamlMap(node, map.File, map.Faults);
            if (EventReader.Read(entry) is not { } read)
            {
                continue;
            }

            if (events.Any(known => known.Event.Id == read.Id))
            {
                map.Faults.Add(ScenarioFaults.RepeatedEvent(entry, read.Id));
            }

            events.Add((read, new EventLines(map.File, entry.Line, entry.Lines)));
        }

        return events.ToImmutable();
    }
}
