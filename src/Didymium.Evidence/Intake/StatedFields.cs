using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Intake;

/// <summary>What the head of a note or a line of JSON says of its document.</summary>
internal sealed record StatedFields
{
    public string Title { get; init; } = string.Empty;

    public string Url { get; init; } = string.Empty;

    public string Publisher { get; init; } = string.Empty;

    public string Byline { get; init; } = string.Empty;

    public string Language { get; init; } = string.Empty;

    public SourceClass? SourceClass { get; init; }

    public Published? Published { get; init; }

    public string Licence { get; init; } = string.Empty;

    public TextRights? Rights { get; init; }

    public string DerivedFrom { get; init; } = string.Empty;

    public string WorldSource { get; init; } = string.Empty;

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Reads the keys of a head.</summary>
    public static StatedFields From(string input, FrontMatter head) => From(input, k => head[k], head.List("topics"));

    /// <summary>Reads keys from anything that has them.</summary>
    /// <param name="input">Where they stand, for messages.</param>
    /// <param name="value">Value of a key; empty when missing.</param>
    /// <param name="topics">The topics.</param>
    /// <exception cref="IntakeException">A value is not of its kind.</exception>
    public static StatedFields From(string input, Func<string, string> value, IReadOnlyList<string> topics)
    {
        string Text(string key) => TextCleaning.Label(value(key));
        return new StatedFields
        {
            Title = Text("title"),
            Url = Address(input, value("url")),
            Publisher = Text("publisher"),
            Byline = Text("byline"),
            Language = LanguageCode(input, value("language") is { Length: > 0 } language ? language : value("lang")),
            SourceClass = Word<SourceClass>(input, "class", value("class")),
            Published = Time(input, value("published")),
            Licence = Text("licence") is { Length: > 0 } licence ? licence : Text("license"),
            Rights = Word<TextRights>(input, "rights", value("rights")),
            DerivedFrom = Text("derived_from"),
            WorldSource = Text("world_source"),
            Topics = [.. topics.Select(t => TextCleaning.Label(t, 100)).Where(t => t.Length > 0)],
        };
    }

    /// <summary>The document that these fields and a text make.</summary>
    public IntakeDocument Document(string input, string format, string title, TextAssembly assembly, IntakeOptions options, List<string> notices)
    {
        var (text, paragraphs) = assembly.Finish();
        if (assembly.Cut > 0)
        {
            notices.Add($"{assembly.Cut} paragraph(s) longer than {TextCleaning.Number(options.Limits.MaxParagraphCharacters)} characters were cut into several");
        }

        return new IntakeDocument
        {
            Locator = Url.Length > 0 ? Url : TextCleaning.Label(input, 2000),
            Format = format,
            Title = Wording.Title(title, text, input),
            Byline = Byline,
            Publisher = Publisher,
            Outlet = Publisher.Length > 0 ? options.FindOutlet(Publisher) : null,
            SourceClass = SourceClass,
            Published = Published,
            Language = Language.Length > 0 ? Language : TextLanguage.Of(text),
            Licence = Licence,
            Rights = Rights,
            DerivedFrom = DerivedFrom,
            WorldSource = WorldSource,
            Topics = Topics,
            Text = text,
            Paragraphs = paragraphs,
            Notices = notices,
        };
    }

    private static string Address(string input, string value)
    {
        if (value.Length == 0)
        {
            return string.Empty;
        }

        return value.Length <= 2000 && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? TextCleaning.Label(value, 2000)
            : throw new IntakeException(input, "url", $"url is '{value}', not an http or https address", "Give the whole address, or leave url empty.");
    }

    private static Published? Time(string input, string value) =>
        value.Length == 0 ? null : PublishedText.Parse(value) ?? throw new IntakeException(input, "published", $"published is '{value}', not a date", "Write it as 2025, 2025-10, 2025-10-08 or 2025-10-08T22:24+08:00.");

    private static T? Word<T>(string input, string key, string value)
        where T : struct, Enum =>
        value.Length == 0 ? null : Keys.Find<T>(value) ?? throw new IntakeException(input, key, $"{key} is '{value}'", $"Use one of: {string.Join(", ", Keys.All<T>())}.");

    private static string LanguageCode(string input, string value)
    {
        var code = value.ToLowerInvariant().Split('-', '_')[0];
        return code.Length == 0 || (code.Length == 2 && code.All(char.IsAsciiLetterLower))
            ? code
            : throw new IntakeException(input, "language", $"language is '{value}', not a two-letter code", "Write zh, en, or another ISO 639-1 code.");
    }
}
