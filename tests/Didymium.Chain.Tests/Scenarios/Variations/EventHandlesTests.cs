using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Didymium.Chain.Scenarios.Writing;

namespace Didymium.Chain.Tests.Scenarios.Variations;

/// <summary>What can be moved of an event, and how far.</summary>
public sealed partial class EventHandlesTests
{
    private static readonly ImmutableArray<MarketEvent> Events =
    [
        .. Varied.Shipped.Events,
        new StockpileProgramme { Id = "x-pile", Name = "n", Start = new YearMonth(2020), Status = EventStatus.Decided, Effect = "e", Region = "USA", Product = "ox-dy", TonnesPerYear = -30, TargetTonnes = 333, ReleaseAbove = 2.25, ReleaseTonnesPerYear = 7 },
        new ExportQuota { Id = "x-quota", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Decided, Effect = "e", Products = ["oxide"], Origin = "CHN", TonnesPerYear = 30_258 },
        new ExportTax { Id = "x-tax", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Decided, Effect = "e", Scope = new("oxide", null, "CHN", "*"), Percent = 15 },
        new Offtake { Id = "x-offtake", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Decided, Effect = "e", Facility = "mountain-pass-separation", Product = "ox-ndpr", TonnesPerYear = 1234.5, UsdPerKg = 110 },
        new QuotaChange { Id = "x-cap", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Decided, Effect = "e", Quota = "mining-light-cnre", Tonnes = 188_650 },
        new DemandShift { Id = "x-demand", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Decided, Effect = "e", Region = "*", Use = "*", Product = "*", Factor = 1.15 },
        new ImportTariff { Id = "x-tariff", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Decided, Effect = "e", Scope = new("magnet", null, "CHN", "USA"), Percent = 145 },
        new ConcessionalLoan { Id = "x-loan", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Decided, Effect = "e", Project = "round-top", Share = 1 / 3.0, Rate = 0.035 },
        new InvestmentCredit { Id = "x-credit", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Decided, Effect = "e", Project = "round-top", Share = 0.3 },
        new PriceFloor { Id = "x-floor", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Decided, Effect = "e", Facility = "mountain-pass-separation", Product = "ox-ndpr", UsdPerKg = 0 },
    ];

    public static TheoryData<string> Ids => [.. Events.Where(e => e is not NotedEvent).Select(e => e.Id)];

    private static Scenario Scenario { get; } = Varied.Shipped with { Events = Events };

    [Fact]
    public void Every_kind_is_tried()
    {
        var kinds = typeof(MarketEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(MarketEvent)));

        Assert.Equal([], kinds.Except(Events.Select(e => e.GetType())).Select(t => t.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_date_and_number_of_an_event_has_a_handle_with_its_value(string id)
    {
        var handles = Handles(id);
        var text = ScenarioWriter.Write(new ScenarioFile { Id = "x", Name = "x", Events = [Event(id)] });

        // Dates and numbers are the only values that are written without quotes, letters or brackets.
        var stated = Plain().Matches(text).Select(m => (Key: m.Groups[1].Value, Value: m.Groups[2].Value)).ToList();
        Assert.Contains(stated, s => s.Key == "start");
        Assert.Equal([], stated.Select(s => s.Key).Except(handles.Select(h => h.Key)));
        Assert.All(handles.Where(h => h.Value is not null && !h.Key.Contains('.', StringComparison.Ordinal)), h =>
        {
            var value = stated.SingleOrDefault(s => s.Key == h.Key).Value ?? "0";
            Assert.Equal(h.IsDate && YearMonth.TryParse(value, out var date) ? date.InYears : double.Parse(value, System.Globalization.CultureInfo.InvariantCulture), h.Value!.Value);
        });
        Assert.Equal(handles.Select(h => h.Key).Distinct(), handles.Select(h => h.Key));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_value_lies_on_the_slider_and_both_ends_are_allowed(string id)
    {
        foreach (var handle in Handles(id))
        {
            Assert.True(handle.Min < handle.Max && handle.Step > 0, $"{handle}");
            Assert.InRange(handle.Value ?? handle.Min, handle.Min, handle.Max);
            Assert.InRange(handle.Otherwise ?? handle.Min, Math.Min(handle.Min, 1900), handle.Max);
            Assert.InRange((handle.Max - handle.Min) / handle.Step, 10, 100_000);
            if (!handle.IsDate)
            {
                var steps = ((handle.Value ?? handle.Min) - handle.Min) / handle.Step;
                Assert.True(Math.Abs(steps - Math.Round(steps)) < 1e-3 || handle.Value == 1 / 3.0, $"{handle}");
                Assert.All((double[])[handle.Min, handle.Max], end => Assert.True(Varied.Of(Scenario, new EventEdit(id, handle.Key, handle.Text(end))).Apply(Scenario).Success, $"{handle}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sliders_that_nobody_touched_change_nothing(string id)
    {
        var edits = Handles(id).Select(h => new EventEdit(id, h.Key, h.Value is { } value ? h.Text(value) : string.Empty));

        Assert.Empty(Varied.Of(Scenario, [.. edits]).ToFile(Scenario).Value!.Events);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_handle_speaks_both_languages(string id) => Assert.All(Handles(id), h =>
    {
        Assert.All((string[])[h.Label, h.Unit], t => Assert.Matches("^[\\x20-\\x7e]+$", t));
        Assert.All((string[])[h.LabelZh, h.UnitZh], t => Assert.Matches("\\p{IsCJKUnifiedIdeographs}", t));
        Assert.Equal(h.Unset.Length == 0, h.UnsetZh.Length == 0);
    });

    [Fact]
    public void A_note_has_nothing_to_move() =>
        Assert.Empty(EventHandles.Of(Events.OfType<NotedEvent>().First(), Varied.World));

    [Fact]
    public void A_price_floor_is_told_with_its_product_and_money()
    {
        var handles = Handles("mp-price-floor");

        Assert.Equal(["start", "end", "usd_per_kg", "tonnes_per_year"], handles.Select(h => h.Key));
        var floor = handles[2];
        Assert.Equal(("Price floor", "保底价", "USD of the day per kg of NdPr oxide (didymium)", "美元/千克氧化镨钕（当年价）"), (floor.Label, floor.LabelZh, floor.Unit, floor.UnitZh));

        // Three times 110 is 330, the round number above it 400, the round step below a hundredth of that 2, on which 110 lies.
        Assert.Equal((110.0, 0.0, 400.0, 2.0, false), (floor.Value!.Value, floor.Min, floor.Max, floor.Step, floor.IsOptional));
        Assert.Equal((null, "all of the plant's output", "该厂全部产量"), (handles[3].Value, handles[3].Unset, handles[3].UnsetZh));
    }

    [Fact]
    public void A_plant_is_told_with_its_basis_and_what_the_data_say()
    {
        var handles = Handles("mp-heavy-line");
        var plant = Varied.World.Facilities.Single(f => f.Id == "mountain-pass-heavy");

        Assert.Equal("2026-06", handles.Single(h => h.Key == "new_start").Text(handles.Single(h => h.Key == "new_start").Value!.Value));
        var capacity = handles.Single(h => h.Key == "capacity");
        Assert.Equal((null, plant.Capacity.Value, "t of REO in the feed a year", "吨REO（原料）/年"), (capacity.Value, capacity.Otherwise!.Value, capacity.Unit, capacity.UnitZh));
    }

    [Theory]
    [InlineData(2025.0, "2025-01")]
    [InlineData(2025.5, "2025-07")]
    [InlineData(2025 + (11 / 12.0), "2025-12")]
    public void Dates_are_written_to_the_month(double years, string expected) =>
        Assert.Equal(expected, Handles("mp-price-floor")[0].Text(years));

    private static ImmutableArray<EventHandle> Handles(string id) => EventHandles.Of(Event(id), Varied.World);

    private static MarketEvent Event(string id) => Events.Single(e => e.Id == id);

    [GeneratedRegex("^ +(?:- )?([a-z_]+): (-?[0-9][-0-9.eE+]*)$", RegexOptions.Multiline)]
    private static partial Regex Plain();
}
