using Didymium.Analysis;
using Didymium.Chain.Figures;
using Didymium.Chain.Wording;

namespace Didymium.Web.Views.Data;

/// <summary>How well numbers are known, in words.</summary>
internal static class QualityWords
{
    /// <summary>The qualities, best first.</summary>
    public static IReadOnlyList<Quality> All { get; } = [Quality.Measured, Quality.Reported, Quality.Estimated, Quality.Assumed];

    /// <summary>How many of a table's numbers are of a quality.</summary>
    public static int Of(QualityCount count, Quality quality) => quality switch
    {
        Quality.Measured => count.Measured,
        Quality.Reported => count.Reported,
        Quality.Estimated => count.Estimated,
        _ => count.Assumed,
    };

    /// <summary>All tables together.</summary>
    public static QualityCount Sum(IReadOnlyList<QualityCount> counts) =>
        new(string.Empty, counts.Sum(c => c.Measured), counts.Sum(c => c.Reported), counts.Sum(c => c.Estimated), counts.Sum(c => c.Assumed));

    public static string Sentence(QualityCount count)
    {
        var parts = All.Where(q => Of(count, q) > 0).Select(q => $"{Of(count, q)} {Terms.Quality(q)}");
        return Tongue.Say($"Of its {count.Total} numbers: {string.Join(", ", parts)}.", $"共 {count.Total} 个数字：{string.Join("，", parts)}。");
    }
}
