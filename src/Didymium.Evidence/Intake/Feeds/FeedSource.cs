using System.Globalization;
using Didymium.Evidence.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Didymium.Evidence.Intake.Feeds;

/// <summary>A feed that is watched.</summary>
/// <param name="Name">Its name for messages.</param>
/// <param name="Url">Its address.</param>
/// <param name="SourceClass">Kind of publisher.</param>
/// <param name="Publisher">Publisher of its documents; its own title when empty.</param>
/// <param name="Licence">Licence of its texts; empty when unknown.</param>
/// <param name="Rights">How much of its texts may be passed on.</param>
/// <param name="Every">How often it is asked, a quarter of an hour at least.</param>
public sealed record FeedSource(string Name, string Url, SourceClass SourceClass, string Publisher, string Licence, TextRights Rights, TimeSpan Every)
{
    private const int MaxFeeds = 500;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    private static readonly string[] Keys = ["name", "url", "class", "publisher", "licence", "rights", "every"];

    /// <summary>Reads <c>feeds.yaml</c>: a list of feeds, at the top or under the key <c>feeds</c>.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="IntakeException">It is not such a list; the message names the line, the key and what would be right.</exception>
    public static IReadOnlyList<FeedSource> Read(string file, string text)
    {
        var feeds = Foreign.Run(
            () => Entries(file, new Parser(new StringReader(text))),
            e => new IntakeException(e is YamlException yaml ? string.Create(CultureInfo.InvariantCulture, $"{file}:{yaml.Start.Line}") : file, "feeds", $"it is not a list of feeds: {e.Message}", $"Write '- name: …' and under it: {string.Join(", ", Keys[1..])}.", e));
        var twice = feeds.GroupBy(f => f.Url, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? feeds : throw new IntakeException(file, "feeds", $"the feed {twice.Key} is listed twice", "Keep one of them.");
    }

    private static List<FeedSource> Entries(string file, Parser parser)
    {
        List<FeedSource> feeds = [];
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return feeds;
        }

        if (parser.TryConsume<MappingStart>(out _) && parser.Consume<Scalar>().Value != "feeds")
        {
            throw Wrong(file, parser.Current, "the file is neither a list of feeds nor one under 'feeds'");
        }

        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            feeds.Add(Entry(file, parser));
            if (feeds.Count > MaxFeeds)
            {
                throw Wrong(file, parser.Current, $"it lists more than {MaxFeeds} feeds");
            }
        }

        return feeds;
    }

    private static FeedSource Entry(string file, Parser parser)
    {
        var start = parser.Consume<MappingStart>();
        var line = string.Create(CultureInfo.InvariantCulture, $"{file}:{start.Start.Line}");
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var value = parser.Consume<Scalar>();
            if (!Keys.Contains(key.Value, StringComparer.Ordinal))
            {
                throw Wrong(file, key, $"the key '{key.Value}' is not known");
            }

            if (!values.TryAdd(key.Value, value.Value.Trim()))
            {
                throw Wrong(file, key, $"the key '{key.Value}' stands twice");
            }
        }

        var url = values.GetValueOrDefault("url", string.Empty);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new IntakeException(line, "feeds", $"url is '{url}', not an http or https address", "Give the address of an RSS or Atom feed.");
        }

        return new(
            TextCleaning.Label(values.GetValueOrDefault("name", uri.Host), 120),
            uri.AbsoluteUri,
            Word<SourceClass>(line, "class", values.GetValueOrDefault("class", "news")),
            TextCleaning.Label(values.GetValueOrDefault("publisher", string.Empty), 120),
            TextCleaning.Label(values.GetValueOrDefault("licence", string.Empty), 120),
            Word<TextRights>(line, "rights", values.GetValueOrDefault("rights", "excerpts")),
            Interval(line, values.GetValueOrDefault("every", "6h")));
    }

    private static T Word<T>(string line, string key, string word)
        where T : struct, Enum =>
        Evidence.Keys.Find<T>(word) ?? throw new IntakeException(line, "feeds", $"{key} is '{word}'", $"Use one of: {string.Join(", ", Evidence.Keys.All<T>())}.");

    private static TimeSpan Interval(string line, string text)
    {
        var number = text.Length > 1 && double.TryParse(text[..^1].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && n <= 10_000 ? n : double.NaN;
        var interval = double.IsNaN(number) ? TimeSpan.Zero : text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => TimeSpan.Zero,
        };
        return interval >= Shortest ? interval : throw new IntakeException(line, "feeds", $"every is '{text}'", "Write a time of 15m or more, as 30m, 6h or 1d.");
    }

    private static IntakeException Wrong(string file, ParsingEvent? at, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}:{at?.Start.Line ?? 0}"), "feeds", problem, $"Known keys of a feed are: {string.Join(", ", Keys)}.");
}
