using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Didymium.Evidence.Intake;

/// <summary>The keys at the head of a Markdown file, between two lines that are exactly <c>---</c>.</summary>
internal sealed class FrontMatter
{
    private const int MaxCharacters = 64 * 1024;

    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);

    /// <summary>No keys.</summary>
    public static FrontMatter None { get; } = new();

    /// <summary>All keys.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>Value of a key; empty when it is missing or has none.</summary>
    public string this[string key] => values.TryGetValue(key, out var list) ? string.Join("; ", list) : string.Empty;

    /// <summary>Values of a key that may be a list.</summary>
    public IReadOnlyList<string> List(string key) => values.GetValueOrDefault(key, []);

    /// <summary>Splits a file into its keys and its body.</summary>
    /// <param name="input">Name of the file, for messages.</param>
    /// <param name="text">Its text with line ends <c>\n</c>.</param>
    /// <exception cref="IntakeException">The head has no end, or is not a flat list of keys.</exception>
    public static (FrontMatter Head, string Body) Split(string input, string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            return (None, text);
        }

        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        var body = end + 5;
        if (end < 0 && text.EndsWith("\n---", StringComparison.Ordinal) && text.Length > 7)
        {
            end = text.Length - 4;
            body = text.Length;
        }

        if (end < 0)
        {
            throw new IntakeException(input, "front_matter", "its head starts with a line --- and has no end", "End the head with a line that is exactly ---, or begin the text with another line.");
        }

        var head = end > 4 ? text[4..end] : string.Empty;
        if (head.Length > MaxCharacters)
        {
            throw new IntakeException(input, "front_matter", $"its head is longer than {TextCleaning.Number(MaxCharacters)} characters", "End the head with a line that is exactly ---.");
        }

        return (Parse(input, head), text[body..]);
    }

    private static FrontMatter Parse(string input, string head) => Foreign.Run(
        () => Keys(input, new Parser(new StringReader(head))),
        e => new IntakeException(e is YamlException yaml ? string.Create(CultureInfo.InvariantCulture, $"{input}:{yaml.Start.Line + 1}") : input, "front_matter", $"its head is not a flat list of keys: {e.Message}", "Write 'key: value' or 'key: [a, b]', one key a line, without anchors or nested keys; put values with a colon in quotes.", e));

    private static FrontMatter Keys(string input, Parser parser)
    {
        var result = new FrontMatter();
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return result;
        }

        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(parser.Consume<Scalar>());
            List<string> list = [];
            if (parser.TryConsume<SequenceStart>(out var sequence))
            {
                if (!sequence.Anchor.IsEmpty)
                {
                    throw new YamlException(sequence.Start, sequence.End, "an anchor");
                }

                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    list.Add(Value(parser.Consume<Scalar>()));
                }
            }
            else if (Value(parser.Consume<Scalar>()) is { Length: > 0 } value)
            {
                list.Add(value);
            }

            if (!result.values.TryAdd(key, list))
            {
                throw new IntakeException(input, "front_matter", $"its head has the key '{key}' twice", "Keep one of them.");
            }
        }

        return result;
    }

    private static string Value(Scalar scalar) =>
        scalar.Anchor.IsEmpty ? scalar.Value is "~" or "null" && scalar.Style == ScalarStyle.Plain ? string.Empty : scalar.Value.Trim() : throw new YamlException(scalar.Start, scalar.End, "an anchor");
}
