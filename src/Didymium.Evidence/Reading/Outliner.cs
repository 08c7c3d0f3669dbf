using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;

namespace Didymium.Evidence.Reading;

/// <summary>Puts a document in brief: chooses real sentences for its thesis and its key points, and groups those by subject.</summary>
/// <param name="gazetteer">The names it knows.</param>
public sealed class Outliner(Gazetteer gazetteer)
{
    private const int MostGroups = 6;
    private const int MostPoints = 4;

    private static readonly string[] ThesisWords = ["argues", "argue", "shows", "marks", "signals", "means", "suggests", "despite", "shift", "dominance", "supply chain", "认为", "意味着", "标志", "表明", "可见", "供应链", "主导", "格局", "误判", "再工业化"];

    /// <summary>The outline of a document.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="passages">Its sentences.</param>
    /// <param name="claims">Its claims.</param>
    public Outline Of(string title, IReadOnlyList<Passage> passages, IReadOnlyList<Claim> claims)
    {
        if (passages.Count == 0)
        {
            return new Outline([], [], false);
        }

        var inTitle = gazetteer.Find(title).Select(mention => mention.Entity).ToHashSet(StringComparer.Ordinal);
        var byPassage = claims.ToLookup(claim => claim.Passages[0], StringComparer.Ordinal);
        var weighed = passages
            .Select((passage, index) => (passage, Weight: ThesisWeight(passage, index, passages.Count, inTitle, byPassage[passage.Id].Count())))
            .OrderByDescending(pair => pair.Weight)
            .ToList();
        var best = weighed.Take(weighed.Count > 1 && weighed[1].Weight > 0.8 * weighed[0].Weight && passages.Count > 4 ? 2 : 1);
        return new Outline(
            [.. best.Select(pair => pair.passage).OrderBy(passage => passage.Start).Select(Point)],
            Groups(passages, claims),
            false);
    }

    /// <summary>How well a sentence carries the thesis: it speaks of what the title speaks of, early, at some length, in words of judgement.</summary>
    private double ThesisWeight(Passage passage, int index, int count, HashSet<string> inTitle, int claims)
    {
        var entities = gazetteer.Find(passage.Text).Select(mention => mention.Entity).Distinct().ToList();
        var length = passage.Text.Length < (passage.Text.Any(c => c > 0x2E80) ? 14 : 40) ? -2 : 0;
        var thesis = ThesisWords.Count(word => passage.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
        return length + (1.5 * entities.Count(inTitle.Contains)) + (0.3 * entities.Count) + Math.Min(2, claims) + (0.8 * Math.Min(3, thesis))
            + (index == 0 ? 1.5 : index == count - 1 && count > 4 ? 0.5 : 1.0 / (1 + index));
    }

    private List<OutlineGroup> Groups(IReadOnlyList<Passage> passages, IReadOnlyList<Claim> claims)
    {
        var order = passages.Select((passage, index) => (passage.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var byId = passages.ToDictionary(passage => passage.Id, StringComparer.Ordinal);
        return
        [
            .. claims
                .GroupBy(GroupOf)
                .Where(group => group.Key.Length > 0)
                .OrderByDescending(group => group.Count())
                .Take(MostGroups)
                .OrderBy(group => group.Min(claim => order[claim.Passages[0]]))
                .Select(group => new OutlineGroup(group.Key, [.. group.Select(claim => claim.Passages[0]).Distinct().OrderBy(id => order[id]).Take(MostPoints).Select(id => Point(byId[id]))])),
        ];
    }

    /// <summary>The heading a claim goes under: its company or country; a mine or a deposit goes under its own name.</summary>
    private string GroupOf(Claim claim) => gazetteer.Entity(claim.SubjectEntity) is { } entity
        ? claim.Language == "zh" && entity.NameZh.Length > 0 ? entity.NameZh : entity.Name
        : claim.Subject;

    private static OutlinePoint Point(Passage passage) => new(passage.Id, passage.Text, passage.Cited.Count > 0 ? passage.Cited : [passage.Paragraph]);
}
