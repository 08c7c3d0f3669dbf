using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>How figures and names are written in reports: invariantly, with a narrow space that does not break for thousands, never a NaN.</summary>
internal static class Words
{
    public static string Tonnes(double t) => $"{Number(t)}\u00a0t";

    public static string Number(double x) => !double.IsFinite(x) ? "–"
        : Math.Abs(x) >= 100_000 ? Grouped(Math.Round(x / 1000) * 1000)
        : Math.Abs(x) >= 1000 ? Grouped(Math.Round(x / 10) * 10)
        : Math.Abs(x) >= 10 ? x.ToString("0", CultureInfo.InvariantCulture)
        : x.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Price(double x) => !double.IsFinite(x) ? "–" : x >= 100 ? x.ToString("0", CultureInfo.InvariantCulture) : x.ToString(x >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => double.IsFinite(fraction) ? (100 * fraction).ToString("0", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>A ratio: <c>1.4 times</c>.</summary>
    public static string Times(double ratio) => double.IsFinite(ratio) ? ratio.ToString(ratio >= 10 ? "0" : "0.0", CultureInfo.InvariantCulture) + " times" : "–";

    public static string Points(double points) => (points > 0 ? "+" : points < 0 ? "−" : string.Empty) + Math.Abs(points).ToString("0.0", CultureInfo.InvariantCulture);

    public static string Region(Run run, string id) => run.World.Regions.TryGetValue(id, out var r) ? r.Name : id;

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string Use(Run run, string id) => run.World.Demands.FirstOrDefault(d => d.Use.Id == id)?.Use.Name ?? id.Replace('-', ' ');

    public static string Project(Run run, string id) => run.Projects.FirstOrDefault(p => p.Project == id)?.Name ?? id;

    public static string Product(Run run, string id)
    {
        var template = id.Split('.')[0];
        var name = run.World.Products.TryGetValue(template, out var p) ? p.Name : template;
        return id.Contains('.', StringComparison.Ordinal) ? $"{name}, {id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..]}" : name;
    }

    public static string Stage(string stage) => stage switch
    {
        "mined" => "Mined (t REO)",
        "separated" => "Separated (t NdPr, Dy, Tb oxide)",
        "heavy" => "Separated Dy and Tb (t oxide)",
        "metal" => "Metal (t)",
        "magnet" => "Magnets (t finished)",
        "mine" => "mining",
        "light_separation" => "light separation",
        "heavy_separation" => "heavy separation",
        _ => stage,
    };

    private static string Grouped(double x) => x.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal);
}
