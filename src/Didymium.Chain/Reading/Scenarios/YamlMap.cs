using YamlDotNet.RepresentationModel;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>A YAML mapping that remembers which keys were asked for, so that the rest can be named as unknown.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, (YamlNode Node, int Line)> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    public YamlMap(YamlMappingNode node, string file, FaultList faults)
    {
        File = file;
        Line = (int)node.Start.Line;
        Faults = faults;
        foreach (var (key, value) in node.Children)
        {
            _entries[(key as YamlScalarNode)?.Value ?? key.ToString()] = (value, (int)key.Start.Line);
        }
    }

    public string File { get; }

    public int Line { get; }

    public FaultList Faults { get; }

    /// <summary>Lines of the keys.</summary>
    public Dictionary<string, int> Lines => _entries.ToDictionary(entry => entry.Key, entry => entry.Value.Line, StringComparer.Ordinal);

    /// <summary>The value of a key as text; null when the key is not there or empty.</summary>
    public string? Text(string key)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalarNode scalar)
        {
            return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
        }

        Faults.Add(ScenarioFaults.NotText(this, key));
        return null;
    }

    /// <summary>The value of a key that must be there.</summary>
    public string Required(string key)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        if (!_entries.TryGetValue(key, out var entry) || entry.Node is YamlScalarNode)
        {
            Faults.Add(ScenarioFaults.Missing(this, key));
        }

        return string.Empty;
    }

    /// <summary>A mapping below a key; null when the key is not there.</summary>
    public YamlMap? Map(string key)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }

        if (node is YamlMappingNode map)
        {
            return new YamlMap(map, File, Faults);
        }

        Faults.Add(ScenarioFaults.NotMap(this, key));
        return null;
    }

    /// <summary>The items of a list below a key; empty when the key is not there.</summary>
    public IEnumerable<YamlNode> List(string key)
    {
        if (Find(key) is not { } node || node is YamlScalarNode { Value: null or "" })
        {
            return [];
        }

        if (node is YamlSequenceNode list)
        {
            return list.Children;
        }

        Faults.Add(ScenarioFaults.NotList(this, key));
        return [];
    }

    public int LineOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Line : Line;

    /// <summary>Says which keys nobody asked for.</summary>
    public void EndOfKeys()
    {
        foreach (var (key, entry) in _entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            Faults.Add(ScenarioFaults.UnknownKey(File, entry.Line, key, _asked.Where(known => !_entries.ContainsKey(known)).DefaultIfEmpty("nothing: remove it")));
        }
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out var entry) ? entry.Node : null;
    }
}
