using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Conflicts;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Checks;

/// <summary>A claim that one origin alone reports, however often it was reprinted.</summary>
internal static class SingleOrigin
{
    public static readonly Check Check = new(
        "single-origin",
        "Does more than one independent origin say so, reprints of one report counting once?",
        "是否有一个以上的独立来源（同一报道的转载只算一个）？");

    public static Finding Run(Claim claim, CheckContext context)
    {
        var supporters = context.Rivals(claim).Where(rival => ClaimComparison.Compare((claim, context.Document), rival, context.Entities).Relation == Relation.Agrees).Select(rival => rival.Document);
        var documents = supporters.Append(context.Document).DistinctBy(document => document.Id).ToList();
        var origins = documents.Select(document => document.Origin).Distinct(StringComparer.Ordinal).Count();
        if (origins > 1)
        {
            return Finding.Pass(() => Tongue.Say($"{origins} origins in {documents.Count} documents.", $"{documents.Count}篇文档，{origins}个来源。"));
        }

        // A statistics office or a filing is where such figures come from.
        if (context.Document.SourceClass is SourceClass.Statistics or SourceClass.Filing)
        {
            return Finding.Pass(() => Tongue.Say(
                $"One origin, {Say.Source(context.Document)}: the place where such a figure is first told.",
                $"仅一个来源：{Say.Source(context.Document)}，此类数字本就由此首次发布。"));
        }

        return Finding.Warn(() => documents.Count == 1
            ? Tongue.Say($"One origin: {Say.Source(context.Document)}.", $"仅一个来源：{Say.Source(context.Document)}。")
            : Tongue.Say($"One origin in {documents.Count} documents that repeat each other.", $"{documents.Count}篇互相转载的文档只有一个来源。"));
    }
}
