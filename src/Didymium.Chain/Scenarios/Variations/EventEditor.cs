using System.Text;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Scenarios;
using Didymium.Chain.Scenarios.Writing;
using YamlDotNet.RepresentationModel;

namespace Didymium.Chain.Scenarios.Variations;

/// <summary>Changes keys of an event as if in its file, and reads what comes of it.</summary>
internal sealed class EventEditor(ScenarioVariation variation, MarketEvent before)
{
    // What a reader is told, and not what the model does.
    private static readonly string[] Words = ["name", "name_zh", "effect", "effect_zh"];

    /// <summary>The event with all edits; null when they change nothing, or something is wrong with them.</summary>
    public MarketEvent? Changed(IReadOnlyList<EventEdit> edits, FaultList faults)
    {
        var (file, keys) = (VariationFaults.FileOf(variation), EventKeys.Of(before).Select(k => k.Key).ToList());
        var found = new FaultList();
        var node = Yaml(before);
        foreach (var edit in edits.Where(e => e.Key is not ("id" or "kind")))
        {
            // The reader would only name keys that are not there yet.
            if (keys.Contains(edit.Key.Split('.')[0]))
            {
                Set(node, edit.Key, edit.Value);
            }
            else
            {
                found.Add(ScenarioFaults.UnknownKey(file, 0, edit.Key, keys));
            }
        }

        var after = EventReader.Read(new YamlMap(node, file, found));
        faults.AddRange(edits.Where(e => e.Key is "id" or "kind").Select(e => VariationFaults.Identity(variation, e)));
        faults.AddRange(found.Sorted().Select(f => f with { Column = $"{before.Id}.{f.Column}" }));
        return found.Count > 0 || after is null ? null : Told(after, edits);
    }

    // Sources and effect were written for the event as it was: whoever reads it now is told what is no longer theirs.
    private MarketEvent? Told(MarketEvent after, IReadOnlyList<EventEdit> edits)
    {
        var (was, now) = (Yaml(before), Yaml(after));
        var changes = edits.Select(e => (e.Key, Was: Scalar(was, e.Key), Now: Scalar(now, e.Key))).Where(c => !IsSame(c.Was, c.Now)).ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        // New words that nobody has put into Chinese: the old Chinese ones no longer say the same.
        var told = after with { NameZh = IsLeft("name") ? string.Empty : after.NameZh, EffectZh = IsLeft("effect") ? string.Empty : after.EffectZh };
        var numbers = changes.Where(c => !Words.Contains(c.Key)).ToList();
        return numbers.Count == 0 ? told : told with
        {
            Effect = $"{told.Effect} Changed in {variation.Id}: {string.Join(", ", numbers.Select(c => $"{c.Key} {c.Was ?? "not stated"} → {c.Now ?? "not stated"}"))}.",
            EffectZh = told.EffectZh.Length == 0 ? string.Empty : $"{told.EffectZh}在 {variation.Id} 中更改：{string.Join("，", numbers.Select(c => $"{c.Key} {c.Was ?? "未写明"} → {c.Now ?? "未写明"}"))}。",
        };

        bool IsLeft(string key) => changes.Exists(c => c.Key == key) && edits.All(e => e.Key != $"{key}_zh");
    }

    // January of a year and the year are one date.
    private static bool IsSame(string? was, string? now) =>
        was == now || (YearMonth.TryParse(was, out var a) && YearMonth.TryParse(now, out var b) && a.CompareTo(b) == 0);

    private static YamlMappingNode Yaml(MarketEvent e)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in EventKeys.Of(e).Where(k => k.Value is not null))
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }

        var yaml = new YamlStream();
        using var reader = new StringReader(text.ToString());
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static void Set(YamlMappingNode node, string path, string value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            node.Children[new YamlScalarNode(path)] = new YamlScalarNode(value);
            return;
        }

        var key = new YamlScalarNode(path[..dot]);
        if (!node.Children.TryGetValue(key, out var child) || child is not YamlMappingNode inner)
        {
            node.Children[key] = inner = [];
        }

        Set(inner, path[(dot + 1)..], value);
    }

    private static string? Scalar(YamlMappingNode node, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return !node.Children.TryGetValue(new YamlScalarNode(dot < 0 ? path : path[..dot]), out var child) ? null
            : dot < 0 ? (child as YamlScalarNode)?.Value
            : child is YamlMappingNode inner ? Scalar(inner, path[(dot + 1)..])
            : null;
    }
}
