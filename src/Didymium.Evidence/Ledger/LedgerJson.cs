using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Ledger;

/// <summary>The spelling of records in the ledger and in exports: names in snake case, enumerations by their words, nothing left out, nothing unknown accepted.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(KeyConverter<SourceClass>), typeof(KeyConverter<TextRights>), typeof(KeyConverter<ClaimType>), typeof(KeyConverter<ClaimStatus>),
        typeof(KeyConverter<Polarity>), typeof(KeyConverter<Modality>), typeof(KeyConverter<ClaimMethod>), typeof(KeyConverter<CheckOutcome>), typeof(KeyConverter<ConflictKind>),
        typeof(KeyConverter<Verdict>), typeof(KeyConverter<QuantityBasis>), typeof(KeyConverter<QuantityRate>), typeof(KeyConverter<Approximator>), typeof(KeyConverter<DatePrecision>),
        typeof(PublishedConverter),
    ])]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(Passage))]
[JsonSerializable(typeof(Outline))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(ConflictSet))]
[JsonSerializable(typeof(ReviewDecision))]
[JsonSerializable(typeof(Translation))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(OriginLink))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>The records with Chinese as it is written: readable, and three bytes a character instead of six.</summary>
    public static LedgerJson Readable => Holder.Readable;

    // In a class of its own because it is made from Default, which the generated part of this class initialises.
    private static class Holder
    {
        public static readonly LedgerJson Readable = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
