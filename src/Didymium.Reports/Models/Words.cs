using System.Globalization;
using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Evidence;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>
/// How figures and names are written in reports: figures invariantly, with a narrow space that does not break for thousands and never a NaN; names and the
/// words for ids in the reader's language.
/// </summary>
public static class Words
{
    /// <summary>Tonnes with their unit: <c>12 340 t</c>, 12 340 吨. The basis is said beside it.</summary>
    /// <param name="t">Tonnes.</param>
    public static string Tonnes(double t) => $"{Number(t)}\u00a0{Tongue.Say("t", "吨")}";

    /// <summary>A figure rounded to what a reader takes in: thousands from 100 000, tens from 1 000, units from 10, else two decimals.</summary>
    /// <param name="x">The figure; <c>–</c> when it is not finite.</param>
    public static string Number(double x) => !double.IsFinite(x) ? "–"
        : Math.Abs(x) >= 100_000 ? Grouped(Math.Round(x / 1000) * 1000)
        : Math.Abs(x) >= 1000 ? Grouped(Math.Round(x / 10) * 10)
        : Math.Abs(x) >= 10 ? x.ToString("0", CultureInfo.InvariantCulture)
        : x.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A price to three figures, without its unit.</summary>
    /// <param name="x">USD per kg; <c>–</c> when it is not finite.</param>
    public static string Price(double x) => !double.IsFinite(x) ? "–" : x >= 100 ? x.ToString("0", CultureInfo.InvariantCulture) : x.ToString(x >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>A share in whole percent.</summary>
    /// <param name="fraction">0 to 1.</param>
    public static string Percent(double fraction) => double.IsFinite(fraction) ? (100 * fraction).ToString("0", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>A ratio: <c>1.4 times</c>, 1.4 倍.</summary>
    /// <param name="ratio">The ratio.</param>
    public static string Times(double ratio) => double.IsFinite(ratio) ? ratio.ToString(ratio >= 10 ? "0" : "0.0", CultureInfo.InvariantCulture) + Tongue.Say(" times", " 倍") : "–";

    /// <summary>A difference of percentages with its sign, one decimal.</summary>
    /// <param name="points">Percentage points.</param>
    public static string Points(double points) => (points > 0 ? "+" : points < 0 ? "−" : string.Empty) + Math.Abs(points).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A calendar year.</summary>
    /// <param name="year">The year.</param>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count of a run's periods: <c>7 quarters</c>, 7个季度.</summary>
    /// <param name="count">How many.</param>
    /// <param name="step">Length of each.</param>
    public static string Periods(int count, TimeStep step) => step switch
    {
        TimeStep.Year => Tongue.Say($"{count} years", $"{count}年"),
        TimeStep.Quarter => Tongue.Say($"{count} quarters", $"{count}个季度"),
        _ => Tongue.Say($"{count} months", $"{count}个月"),
    };

    /// <summary>Head of a column that holds a run's periods.</summary>
    /// <param name="step">Length of each.</param>
    public static string PeriodHead(TimeStep step) => step == TimeStep.Year ? Tongue.Say("year", "年份") : Tongue.Say("period", "时期");

    /// <summary>A country or group of countries.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">Region id.</param>
    public static string Region(Run run, string id) => Names.Region(WorldOf(run), id);

    /// <summary>An end use.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">Use id.</param>
    public static string Use(Run run, string id) => Names.Use(WorldOf(run), id);

    /// <summary>A product, with its deposit where it has one.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">Product id as in the run's rows.</param>
    public static string Product(Run run, string id) => Names.Product(WorldOf(run), id);

    /// <summary>A deposit.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">Deposit id.</param>
    public static string Deposit(Run run, string id) => Names.Deposit(WorldOf(run), id);

    /// <summary>A plant, mine or line.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">Facility id.</param>
    public static string Plant(Run run, string id) => Names.Plant(WorldOf(run), id);

    /// <summary>A balance element in full: <c>dysprosium</c>, 镝.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">Element or pair.</param>
    public static string Element(Run run, string id) => Names.Element(WorldOf(run), id);

    /// <summary>A balance element in short: <c>Dy</c>, 镝.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">Element or pair.</param>
    public static string Symbol(Run run, string id) => Names.Symbol(WorldOf(run), id);

    /// <summary>A project, by the name of its first plant.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">Project id.</param>
    public static string Project(Run run, string id) => run?.Projects.FirstOrDefault(p => p.Project == id) is { } p ? Plant(run, p.Facility) : id;

    /// <summary>A stage of the shares table with what it counts: <c>Mined (t REO)</c>, 开采（吨REO）. A plant's stage is said by <see cref="Activity(string)"/>.</summary>
    /// <param name="stage"><c>mined</c>, <c>separated</c>, <c>heavy</c>, <c>metal</c> or <c>magnet</c>.</param>
    public static string Stage(string stage) => stage switch
    {
        "mined" => Tongue.Say("Mined (t REO)", "开采（吨REO）"),
        "separated" => Tongue.Say("Separated (t NdPr, Dy, Tb oxide)", "冶炼分离（吨镨钕、镝、铽氧化物）"),
        "heavy" => Tongue.Say("Separated Dy and Tb (t oxide)", "镝铽分离（吨氧化物）"),
        "metal" => Tongue.Say("Metal (t)", "金属（吨）"),
        "magnet" => Tongue.Say("Magnets (t finished)", "磁体（吨成品）"),
        _ => Activity(stage),
    };

    /// <summary>What is done at a stage: <c>mining</c>, 采矿.</summary>
    /// <param name="stage">A plant's stage as in data files, or a stage of the shares table.</param>
    public static string Activity(string stage) => StageNames.Activity(stage);

    /// <summary>What is done at a stage.</summary>
    /// <param name="stage">The stage.</param>
    public static string Activity(Stage stage) => Activity(Stages.Key(stage));

    /// <summary>What a tonne counts: <c>t REO</c>, 吨REO.</summary>
    /// <param name="basis">Basis of a product or of a capacity, as in data files.</param>
    public static string Basis(string basis) => Terms.Basis(basis);

    /// <summary>What a tonne of a capacity counts.</summary>
    /// <param name="basis">The basis.</param>
    public static string Basis(CapacityBasis basis) => Basis(Keys.Of(basis));

    /// <summary>Standing of a plant, a project or an event: <c>under construction</c>, 在建.</summary>
    /// <param name="status">Status as in data and scenario files.</param>
    public static string Status(string status) => Terms.Status(status);

    /// <summary>Standing of an event.</summary>
    /// <param name="status">The status.</param>
    public static string Status(EventStatus status) => Status(Keys.Of(status));

    /// <summary>Kind of an event: <c>price floor</c>, 保底价格.</summary>
    /// <param name="kind">Kind as in scenario files.</param>
    public static string EventKind(string kind) => Terms.EventKind(kind);

    /// <summary>How well a number is known: <c>estimated</c>, 估算.</summary>
    /// <param name="quality">The quality.</param>
    public static string Quality(Quality quality) => Terms.Quality(quality);

    /// <summary>What became of a project or an appraisal, how well a number is known, or the kind of an event: the words of a tag in a table.</summary>
    /// <param name="key">The tag, as in a run's rows.</param>
    public static string Tag(string key) => Terms.Tag(key);

    private static World WorldOf(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.World;
    }

    private static string Grouped(double x) => x.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal);
}
