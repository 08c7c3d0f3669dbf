using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Reads claims out of texts without a ledger, in one stable shape (see <c>docs/evidence.md</c>).</summary>
/// <param name="gazetteer">The names it knows.</param>
public sealed class Extractor(Gazetteer gazetteer)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private readonly ClaimReader _reader = new(gazetteer);

    /// <summary>The claims of a text.</summary>
    /// <param name="id">Id of the text.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>; found from the text when null or empty.</param>
    /// <param name="text">The text.</param>
    /// <param name="published">When it was published; relative dates are read from it.</param>
    public IReadOnlyList<Claim> Read(string id, string? language, string text, Published? published = null) =>
        _reader.Read(id, string.IsNullOrEmpty(language) ? TextLanguage.Of(text) : language, published, PassageReader.Read(id, text));

    /// <summary>Reads JSON Lines of <c>{"id","lang","text"}</c>, or plain text, and writes a line <c>{"id","claims":[…]}</c> for each.</summary>
    /// <param name="input">JSON Lines when its first character is a brace; otherwise one plain text.</param>
    /// <param name="name">Name of the input: in messages, and the id of a plain text.</param>
    /// <param name="output">Takes the lines.</param>
    /// <exception cref="FormatException">A line is not such an object; the message names the line. Lines before it are written.</exception>
    public void Run(TextReader input, string name, TextWriter output)
    {
        while (input.Peek() is var next and >= 0 && (char.IsWhiteSpace((char)next) || next == '\uFEFF'))
        {
            input.Read();
        }

        if (input.Peek() != '{')
        {
            Write(output, name, Read(name, null, input.ReadToEnd()));
            return;
        }

        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().Trim().Length > 0)
            {
                var text = Parse(line, name, number);
                Write(output, text.Id!, Read(text.Id!, text.Lang, text.Text!, DateOf(text.Published, name, number)));
            }
        }
    }

    private static InputLine Parse(string line, string name, int number)
    {
        InputLine? text;
        try
        {
            text = JsonSerializer.Deserialize<InputLine>(line, Options);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"{name} line {number}: not such an object ({Wrong(wrong)}). Each line is {{\"id\":…,\"lang\":\"zh\" or \"en\",\"text\":…}}.", wrong);
        }

        return text is { Id: not null, Text: not null } ? text : throw new FormatException($"{name} line {number}: \"id\" and \"text\" are needed. Each line is {{\"id\":…,\"lang\":\"zh\" or \"en\",\"text\":…}}.");
    }

    // The reader's words, without the name of a type of ours.
    private static string Wrong(JsonException wrong) =>
        wrong.Message.Contains("could not be converted", StringComparison.Ordinal) ? $"the kind of value of {wrong.Path} is wrong" : wrong.Message.Split('.')[0];

    private static Published? DateOf(string? text, string name, int number) =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParse(text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text[..Math.Min(10, text.Length)] }, System.Globalization.CultureInfo.InvariantCulture, out _) ? new Published(text)
        : throw new FormatException($"{name} line {number}: \"published\" is a date such as 2025-10-08, not \"{text}\".");

    private void Write(TextWriter output, string id, IReadOnlyList<Claim> claims) =>
        output.WriteLine(JsonSerializer.Serialize(new OutputLine(id, [.. claims.Select(Shape)]), Options));

    /// <summary>A claim in the shape of the output.</summary>
    /// <param name="claim">The claim.</param>
    public ExtractedClaim Shape(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new ExtractedClaim(
            Keys.Of(claim.Type),
            claim.Subject,
            claim.SubjectEntity,
            gazetteer.Entity(claim.SubjectEntity)?.Name ?? string.Empty,
            claim.Place,
            Keys.Of(claim.Status),
            Keys.Of(claim.Polarity),
            Keys.Of(claim.Modality),
            [.. claim.Quantities.Select(quantity => new ExtractedQuantity(quantity.Raw, quantity.Min, quantity.Likely, quantity.Max, quantity.Unit, Keys.Of(quantity.Basis), Keys.Of(quantity.Rate), Keys.Of(quantity.Approximator)))],
            claim.Time?.Iso);
    }

    private sealed record InputLine(string? Id, string? Lang, string? Text, string? Published);

    private sealed record OutputLine(string Id, IReadOnlyList<ExtractedClaim> Claims);
}

/// <summary>A claim as <c>docs extract</c> writes it.</summary>
/// <param name="Type">Claim type.</param>
/// <param name="Subject">Subject in the words of the text.</param>
/// <param name="SubjectId">Its id in the gazetteer; empty when unknown.</param>
/// <param name="SubjectName">Its name in English; empty when unknown.</param>
/// <param name="Place">Place in the words of the text; empty when none is named.</param>
/// <param name="Status">Status.</param>
/// <param name="Polarity"><c>positive</c> or <c>negative</c>.</param>
/// <param name="Modality">Modality.</param>
/// <param name="Quantities">Quantities.</param>
/// <param name="Time">Time as <see cref="DateSpan.Iso"/>; null when none is given.</param>
public sealed record ExtractedClaim(string Type, string Subject, string SubjectId, string SubjectName, string Place, string Status, string Polarity, string Modality, IReadOnlyList<ExtractedQuantity> Quantities, string? Time);

/// <summary>A quantity as <c>docs extract</c> writes it, scaled to base units.</summary>
/// <param name="Raw">The text to the letter.</param>
/// <param name="Min">Smallest; null when open below.</param>
/// <param name="Likely">The number, or the middle of a range.</param>
/// <param name="Max">Largest; null when open above.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Basis">Basis.</param>
/// <param name="Rate">Rate.</param>
/// <param name="Approximator">Approximator.</param>
public sealed record ExtractedQuantity(string Raw, double? Min, double Likely, double? Max, string Unit, string Basis, string Rate, string Approximator);
