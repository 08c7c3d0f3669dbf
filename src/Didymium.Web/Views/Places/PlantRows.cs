using Didymium.Chain.Facilities;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>Plants as rows of a table, with what each does in a year of a run.</summary>
/// <param name="run">The run, by year.</param>
/// <param name="plants">The plants, in the order of the rows.</param>
/// <param name="year">The year.</param>
/// <param name="to">Keeps the run in an address.</param>
internal sealed class PlantRows(Run run, IReadOnlyList<Facility> plants, int year, Func<string, string> to)
{
    private readonly Dictionary<string, CapacityRow> capacity = run.Capacity.Where(c => c.Period == year).ToDictionary(c => c.Facility, StringComparer.Ordinal);

    public IReadOnlyList<string> Head { get; } =
    [
        Say("plant", "工厂"), Say("stands in", "所在国"), Say("controlled from", "控制方所在国"), Say("stage", "环节"), Say("status", "状态"), Say("start", "投产"),
        Say("capacity", "产能"), Say($"in the run in {year}", $"{year}年模型产出"), Say("used", "利用率"), Say("unit and basis", "单位与口径"),
    ];

    public IReadOnlyList<IReadOnlyList<string>> Rows => [.. plants.Select(Row)];

    public Func<int, int, string?> HrefOf => (r, c) => c switch
    {
        0 => to($"/plants/{plants[r].Id}"),
        1 => to($"/countries/{plants[r].Region}"),
        2 => to($"/countries/{plants[r].Owner}"),
        _ => null,
    };

    public Func<int, int, string?> TraceOf => (r, c) => c == 7 ? plants[r].Id : null;

    private IReadOnlyList<string> Row(Facility plant)
    {
        var now = capacity.GetValueOrDefault(plant.Id);
        return
        [
            Words.Plant(run, plant.Id), Words.Region(run, plant.Region), Words.Region(run, plant.Owner), Words.Activity(plant.Stage), Words.Status(plant.Status), plant.Start.ToString(),
            Words.Number(plant.Capacity.Value),
            now is null ? "–" : Words.Number(now.CapacityTonnes * now.Utilisation),
            now is null || now.CapacityTonnes <= 0 ? "–" : Words.Percent(now.Utilisation),
            Words.Basis(plant.NaturalBasis),
        ];
    }
}
