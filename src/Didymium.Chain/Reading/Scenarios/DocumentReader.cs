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
        var nothing = new ScenarioDocument { File = file, Says = new ScenarioFile { Id = id, Name = string.Empty } };
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
        var events = Events(map);
        var says = new ScenarioFile
        {
            Id = id,
            Name = map.Required("name"),
            NameZh = map.Text("name_zh") ?? string.Empty,
            Extends = map.Text("extends") ?? string.Empty,
            Description = map.Text("description") ?? string.Empty,
            DescriptionZh = map.Text("description_zh") ?? string.Empty,
            Announced = ScenarioWords.Read<AnnouncedProjects>(map, "announced", map.Text("announced")),
            ExpectedDelays = ScenarioWords.Choice(map, "delays", "expected", "none"),
            ExpectedSurvival = ScenarioWords.Choice(map, "survival", "expected", "certain"),
            Without = ScenarioWords.List(map, "without"),
            Overrides = overrides,
            Events = [.. events.Select(e => e.Event)],
        };
        var document = new ScenarioDocument
        {
            File = map.File,
            Says = says,
            ExtendsLine = map.LineOf("extends"),
            WithoutLine = map.LineOf("without"),
            OverrideSources = sources,
            EventLines = [.. events.Select(e => e.Lines)],
        };
        map.EndOfKeys();
        return document;
    }

    private static (ImmutableArray<Override> Overrides, List<(string Source, int Line)> Sources) Overrides(YamlMap map)
    {
        var overrides = ImmutableArray.CreateBuilder<Override>();
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

        return (overrides.ToImmutable(), sources);
    }

    private static List<(MarketEvent Event, EventLines Lines)> Events(YamlMap map)
    {
        var events = new List<(MarketEvent Event, EventLines Lines)>();
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

            if (events.Exists(known => known.Event.Id == read.Id))
            {
                map.Faults.Add(ScenarioFaults.RepeatedEvent(entry, read.Id));
            }

            events.Add((read, new EventLines(map.File, entry.Line, entry.Lines)));
        }

        return events;
    }
}
