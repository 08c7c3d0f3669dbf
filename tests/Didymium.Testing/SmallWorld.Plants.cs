using System.Collections.Frozen;
using System.Collections.Immutable;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;

namespace Didymium.Testing;

/// <content>Mines, plants and makers.</content>
public sealed partial class SmallWorld
{
    private readonly List<Facility> _facilities = [];
    private readonly HashSet<string> _takesAll = new(StringComparer.Ordinal);

    /// <summary>Adds a mine in its deposit's region.</summary>
    /// <param name="id">Id.</param>
    /// <param name="deposit">Deposit, added before.</param>
    /// <param name="capacity">t REO in product per year.</param>
    /// <param name="opex">USD per kg REO.</param>
    /// <param name="shipsCarbonate">True for ionic clays, which need no cracking.</param>
    public SmallWorld Mine(string id, string deposit, double capacity, double opex = 1, bool shipsCarbonate = false) =>
        Add(Plant(id, Stage.Mine, _deposits[deposit].Region, capacity, opex, process => process with { ShipsCarbonate = shipsCarbonate }) with { Deposit = deposit });

    /// <summary>Adds a cracking plant.</summary>
    /// <param name="id">Id.</param>
    /// <param name="region">Region.</param>
    /// <param name="capacity">t REO in feed per year.</param>
    /// <param name="opex">USD per kg REO fed.</param>
    /// <param name="recovery">Recovered fraction.</param>
    /// <param name="feeds">Deposits that it takes; none for all deposits of the world.</param>
    public SmallWorld Cracking(string id, string region, double capacity, double opex = 1, double recovery = 1, params string[] feeds) =>
        Add(Fed(Plant(id, Stage.Cracking, region, capacity, opex, process => Recovers(process, recovery)), feeds));

    /// <summary>Adds a separation plant that takes carbonate.</summary>
    /// <param name="id">Id.</param>
    /// <param name="region">Region.</param>
    /// <param name="capacity">t REO in feed per year.</param>
    /// <param name="opex">USD per kg REO fed.</param>
    /// <param name="full">True when it splits all elements; false when all but La, Ce and NdPr leave as SEG+.</param>
    /// <param name="recovery">Recovered fraction of every element.</param>
    /// <param name="feeds">Deposits that it takes; none for all deposits of the world.</param>
    public SmallWorld Separator(string id, string region, double capacity, double opex = 1, bool full = true, double recovery = 1, params string[] feeds) =>
        Add(Fed(Plant(id, Stage.LightSeparation, region, capacity, opex, process => Recovers(process, recovery) with { FullSeparation = full }), feeds));

    /// <summary>Adds a plant that splits SEG+ into oxides.</summary>
    /// <param name="id">Id.</param>
    /// <param name="region">Region.</param>
    /// <param name="capacity">t REO in feed per year.</param>
    /// <param name="opex">USD per kg REO fed.</param>
    /// <param name="recovery">Recovered fraction of every element.</param>
    /// <param name="feeds">Deposits that it takes; none for all deposits of the world.</param>
    public SmallWorld HeavySeparator(string id, string region, double capacity, double opex = 1, double recovery = 1, params string[] feeds) =>
        Add(Fed(Plant(id, Stage.HeavySeparation, region, capacity, opex, process => Recovers(process, recovery)), feeds));

    /// <summary>Adds a metal, alloy or magnet maker with one recipe, or a recycler.</summary>
    /// <param name="id">Id.</param>
    /// <param name="stage">Stage.</param>
    /// <param name="region">Region.</param>
    /// <param name="makes">Product made; for recycling the scrap fed.</param>
    /// <param name="capacity">t of it per year.</param>
    /// <param name="opex">USD per kg of it.</param>
    /// <param name="from">Kilograms of each input per kilogram; empty for recycling.</param>
    /// <param name="giving">Kilograms of each co-product (recycling: product) per kilogram.</param>
    public SmallWorld Maker(string id, Stage stage, string region, string makes, double capacity, double opex = 1, (string Product, double Kg)[]? from = null, (string Product, double Kg)[]? giving = null) =>
        Add(Plant(id, stage, region, capacity, opex)).AlsoMakes(id, makes, from, giving);

    /// <summary>Adds a recipe to a maker.</summary>
    /// <param name="maker">Facility, added before.</param>
    /// <param name="product">Product made; for recycling the scrap fed.</param>
    /// <param name="from">Kilograms of each input per kilogram.</param>
    /// <param name="giving">Kilograms of each co-product per kilogram.</param>
    public SmallWorld AlsoMakes(string maker, string product, (string Product, double Kg)[]? from = null, (string Product, double Kg)[]? giving = null)
    {
        var lines = (from ?? []).Select(input => new RecipeLine(input.Product, false, Sourced.Plain(input.Kg), null))
            .Concat((giving ?? []).Select(output => new RecipeLine(output.Product, true, Sourced.Plain(output.Kg), null)));
        return ChangeProcess(maker, process => process with { Recipes = process.Recipes.Add(new Recipe(product, [.. lines])) });
    }

    /// <summary>Lets an input of a maker's recipes be thrifted.</summary>
    /// <param name="maker">Facility, added before.</param>
    /// <param name="input">Input.</param>
    /// <param name="floor">Smallest fraction that thrifting can reach.</param>
    public SmallWorld Thrift(string maker, string input, double floor) => ChangeProcess(maker, process => process with
    {
        Recipes =
        [
            .. process.Recipes.Select(recipe => recipe with
            {
                Lines = [.. recipe.Lines.Select(line => line.Product == input && !line.IsOutput ? line with { ThriftFloor = floor } : line)],
            }),
        ],
    });

    /// <summary>Changes anything of a facility: status, start, owner, ramp, costs.</summary>
    /// <param name="id">Facility, added before.</param>
    /// <param name="change">The change.</param>
    public SmallWorld Change(string id, Func<Facility, Facility> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var at = _facilities.FindIndex(facility => facility.Id == id);
        _facilities[at] = change(_facilities[at]);
        return this;
    }

    /// <summary>Sets the status and start of a facility.</summary>
    /// <param name="id">Facility, added before.</param>
    /// <param name="status">Status.</param>
    /// <param name="start">Start, as YYYY or YYYY-MM.</param>
    public SmallWorld Standing(string id, string status, string start) =>
        Change(id, facility => facility with { Status = status, Start = YearMonth.TryParse(start, out var date) ? date : throw new ArgumentException($"\"{start}\" is no date.", nameof(start)) });

    private SmallWorld ChangeProcess(string id, Func<Process, Process> change) =>
        Change(id, facility => facility with { Process = change(facility.Process) });

    private SmallWorld Add(Facility facility)
    {
        Place(facility.Region);
        _facilities.Add(facility);
        return this;
    }

    private Facility Fed(Facility facility, string[] feeds)
    {
        if (feeds.Length == 0)
        {
            _takesAll.Add(facility.Id);
        }

        return facility with { Feeds = [.. feeds] };
    }

    private ImmutableArray<Facility> BuildFacilities() =>
        [.. _facilities.Select(facility => _takesAll.Contains(facility.Id) ? facility with { Feeds = [.. _deposits.Keys] } : facility)];

    private static Process Recovers(Process process, double recovery) =>
        process with { Recoveries = new Dictionary<string, Sourced> { ["*"] = Sourced.Plain(recovery) }.ToFrozenDictionary(StringComparer.Ordinal) };

    private static Facility Plant(string id, Stage stage, string region, double capacity, double opex, Func<Process, Process>? change = null)
    {
        var process = new Process { Id = $"process-{id}", Stage = stage, Name = id };
        return new Facility
        {
            Id = id,
            Name = id,
            Project = id,
            Stage = stage,
            Region = region,
            Owner = region,
            Process = change?.Invoke(process) ?? process,
            Capacity = Sourced.Plain(capacity),
            StatedBasis = Stages.NaturalBasis(stage),
            Status = "operating",
            Start = new YearMonth(2000),
            Economics = new Economics
            {
                OpexUsdPerKg = Sourced.Plain(opex),
                CostSpread = Sourced.Plain(0),
                Availability = Sourced.Plain(1),
                CapexUsdPerTonneYear = Sourced.Plain(1000),
                LeadTimeYears = Sourced.Plain(1),
                LifeYears = Sourced.Plain(20),
                HurdleRate = Sourced.Plain(0.1),
                FixedShare = Sourced.Plain(0),
            },
        };
    }
}
