using System.Collections.Immutable;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Events;

/// <summary>A rule becomes a ban, a licence, a quota, a tariff, a floor, a credit or a stockpile by the words it is told in.</summary>
internal static class PolicyEvents
{
    private static readonly string[] Floor = ["price floor", "floor price", "minimum price", "guaranteed price", "价格下限", "底价", "最低价", "保底价"];
    private static readonly string[] FloorOfAPrice = ["floor", "guarantee", "price protection", "保底", "托底", "保证"];
    private static readonly string[] Stockpile = ["stockpil", "strategic reserve", "national reserve", "收储", "储备"];
    private static readonly string[] ExportQuotaWords = ["export quota", "出口配额"];
    private static readonly string[] Quota = ["quota", "total control", "配额", "总量控制", "指标"];
    private static readonly string[] ExportTax = ["export tax", "export dut", "export tariff", "出口税", "出口关税"];
    private static readonly string[] Tariff = ["tariff", "import dut", "customs dut", "duty of", "关税"];
    private static readonly string[] Credit = ["tax credit", "production credit", "subsid", "税收抵免", "补贴"];
    private static readonly string[] Licence = ["licen", "export control", "export restriction", "permit", "出口管制", "许可"];
    private static readonly string[] Ban = ["ban", "prohibit", "halt", "embargo", "blocks", "禁止", "禁令", "停止出口", "禁运"];
    private static readonly string[] Imports = ["import", "进口"];
    private static readonly string[] Exports = ["export", "shipment", "shipping", "sale", "出口", "发运", "运往", "销往"];
    private static readonly string[] Technology = ["technolog", "技术"];

    public static Draft Of(Claim claim, Published? published, Targets targets, Scenario? baseCase)
    {
        if (claim.Polarity == Polarity.Negative)
        {
            return Draft.Nothing(Tongue.Say("it says that there is no such rule", "它说并无此类规定"));
        }

        if (claim.Status is ClaimStatus.Suspended or ClaimStatus.Expired or ClaimStatus.Closed)
        {
            var rules = RulesOf(claim, targets, baseCase);
            if (rules.Count > 0)
            {
                return rules.Count == 1 ? Lifted(claim, published, rules[0]) : new Draft { Missing = [Tongue.Say($"which rule of the scenario it lifts ({string.Join(", ", rules.Select(r => r.Id))})", $"解除的是情景中哪一条规定（{string.Join("、", rules.Select(r => r.Id))}）")] };
            }
        }

        var (start, note) = ClaimDates.Start(claim, published);
        var draft = Kind(claim, targets, start ?? default);
        var missing = start is null && (!draft.Events.IsEmpty || !draft.Missing.IsEmpty) ? draft.Missing.Add(Tongue.Say("a date", "日期")) : draft.Missing;
        return missing.IsEmpty
            ? draft with { Notes = note.Length == 0 ? draft.Notes : [note, .. draft.Notes], Switch = draft.Events is [var only, ..] ? only.Name : string.Empty }
            : draft with { Events = [], Missing = missing };
    }

    private static Draft Kind(Claim claim, Targets targets, YearMonth start)
    {
        bool Says(string[] words) => Targets.Says(claim, words);
        return 0 switch
        {
            _ when Says(Floor) || (Says(FloorOfAPrice) && claim.Quantities.Any(q => q.Basis == QuantityBasis.Money && q.Rate is QuantityRate.PerKg or QuantityRate.PerTonne)) => PriceFloor(claim, targets, start),
            _ when Says(Stockpile) => Stockpiles(claim, targets, start),
            _ when Says(ExportQuotaWords) => ExportQuotas(claim, targets, start),
            _ when Says(Quota) => Quotas(claim, targets, start),
            _ when Says(ExportTax) => Percents(claim, targets, start, isExport: true),
            _ when Says(Tariff) => Percents(claim, targets, start, isExport: false),
            _ when Says(Credit) => Credits(claim, targets, start),
            _ when Says(Technology) && (Says(Ban) || Says(Licence)) => Draft.Nothing(Tongue.Say("a rule on technology moves no tonnes by itself: how many years and failures it adds to plants elsewhere is not in the text", "技术规定本身不改变吨数：它使别处工厂推迟多少年、失败几成，文中没有说明")),
            _ when Says(Ban) => Bans(claim, targets, start),
            _ when Says(Licence) => new Draft { Missing = [Tongue.Say("what share of applications is approved", "申请获批的比例")] },
            _ => Draft.Nothing(Tongue.Say("the words name no kind of rule that the model has (ban, licence, quota, tariff, export tax, floor, credit, stockpile)", "文中所述不是模型所含的规定类型（禁令、许可、配额、关税、出口税、保底价、抵免、收储）")),
        };
    }

    private static Draft Bans(Claim claim, Targets targets, YearMonth start)
    {
        var imports = Targets.Says(claim, Imports);
        if (!imports && !Targets.Says(claim, Exports))
        {
            return Draft.Nothing(Tongue.Say("it bans something other than trade, and which plants it stops is not in the text", "所禁的不是贸易，而哪些工厂因此停产文中没有说明"));
        }

        string?[] missing = [targets.Home(claim) is null ? Tongue.Say("the country that bans", "发布禁令的国家") : null, targets.Goods(claim) is null ? Tongue.Say("the goods", "货物") : null];
        if (missing.OfType<string>().Any())
        {
            return new Draft { Missing = [.. missing.OfType<string>()] };
        }

        var (home, (product, what)) = (targets.Home(claim)!, targets.Goods(claim)!.Value);
        var other = Destination(claim, targets, home);
        var scope = imports ? new TradeScope(product, null, other, home) : new TradeScope(product, null, home, other);
        return Single(new TradeBan
        {
            Id = claim.Id,
            Name = Tongue.Say(
                $"{targets.Place(home)} bans {(imports ? "imports" : "exports")} of {what} {(imports ? "from" : "to")} {All(other, targets)}",
                imports ? $"{targets.Place(home)}禁止自{All(other, targets)}进口{what}" : $"{targets.Place(home)}禁止向{All(other, targets)}出口{what}"),
            Start = start,
            End = ClaimDates.End(claim),
            Status = EventStatus.InForce,
            Evidence = [claim.Id],
            Scope = scope,
            Effect = Tongue.Say(
                $"Closes the routes of {what} {(imports ? "into" : "out of")} {targets.Place(home)}",
                $"关闭{what}{(imports ? "运入" : "运出")}{targets.Place(home)}的路线"),
        });
    }

    private static Draft Percents(Claim claim, Targets targets, YearMonth start, bool isExport)
    {
        var percent = claim.Quantities.FirstOrDefault(q => q.Unit == Units.Percent && q.Rate != QuantityRate.Change);
        var home = targets.Home(claim);
        var missing = ImmutableArray.CreateBuilder<string>();
        if (percent is null)
        {
            missing.Add(Tongue.Say("the percentage", "百分比"));
        }

        if (home is null)
        {
            missing.Add(Tongue.Say("the country that takes it", "征收的国家"));
        }

        if (missing.Count > 0)
        {
            return new Draft { Missing = missing.ToImmutable() };
        }

        var other = Destination(claim, targets, home!);
        var (product, what) = targets.Goods(claim) ?? ("*", Tongue.Say("rare earths", "稀土"));
        var scope = isExport ? new TradeScope(product, null, home!, other) : new TradeScope(product, null, other, home!);
        var name = Amounts.Text(
            $"{targets.Place(home!)} takes {percent!.Likely:0.##} % on {what} {(isExport ? "to" : "from")} {All(other, targets)}",
            $"{targets.Place(home!)}对{(isExport ? "出口至" : "进口自")}{All(other, targets)}的{what}征收{percent!.Likely:0.##}%");
        return Single(isExport
            ? new ExportTax { Id = claim.Id, Name = name, Start = start, End = ClaimDates.End(claim), Status = EventStatus.InForce, Evidence = [claim.Id], Scope = scope, Percent = percent.Likely, Effect = Dearer }
            : new ImportTariff { Id = claim.Id, Name = name, Start = start, End = ClaimDates.End(claim), Status = EventStatus.InForce, Evidence = [claim.Id], Scope = scope, Percent = percent.Likely, Effect = Dearer });
    }

    private static Draft ExportQuotas(Claim claim, Targets targets, YearMonth start)
    {
        var tonnes = CapacityQuantity.Of(claim);
        var origin = targets.Home(claim);
        if (tonnes is null || origin is null || claim.Time?.Precision is DatePrecision.Half or DatePrecision.Quarter)
        {
            return new Draft { Missing = [.. new[] { tonnes is null ? CapacityQuantity.Missing(claim) : null, origin is null ? Tongue.Say("the country that it leaves", "出口国") : null, tonnes is null || origin is null ? null : Tongue.Say("the cap of a whole year", "全年的上限") }.OfType<string>()] };
        }

        var (product, what) = targets.Goods(claim) ?? ("*", Tongue.Say("rare earths", "稀土"));
        var perYear = CapacityQuantity.TonnesPerYear(tonnes);
        return Single(new ExportQuota
        {
            Id = claim.Id,
            Name = Amounts.Text($"{targets.Place(origin)} caps exports of {what} at {perYear:N0} t a year", $"{targets.Place(origin)}将{what}出口限制在每年{perYear:N0}吨"),
            Start = start,
            End = ClaimDates.End(claim),
            Status = EventStatus.InForce,
            Evidence = [claim.Id],
            Products = [product],
            Origin = origin,
            TonnesPerYear = perYear,
            Effect = Amounts.Text($"At most {perYear:N0} t of product a year leave {targets.Place(origin)}", $"每年最多{perYear:N0}吨产品运出{targets.Place(origin)}"),
        });
    }

    private static Draft Quotas(Claim claim, Targets targets, YearMonth start)
    {
        var world = targets.World;
        var tonnes = CapacityQuantity.Of(claim);
        var mine = targets.Facilities(claim).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var quotas = world.Quotas.Where(q => q.Facilities.Any(mine.Contains)).ToList();
        if (tonnes is null || quotas.Count != 1)
        {
            return new Draft { Missing = [.. new[] { tonnes is null ? CapacityQuantity.Missing(claim) : null, quotas.Count == 1 ? null : Which(quotas.Count == 0 ? [.. world.Quotas.Select(q => q.Id)] : [.. quotas.Select(q => q.Id)]) }.OfType<string>()] };
        }

        var perYear = CapacityQuantity.TonnesPerYear(tonnes);
        return Single(new QuotaChange
        {
            Id = claim.Id,
            Name = Amounts.Text($"{quotas[0].Name}: {perYear:N0} t a year", $"总量控制指标 {quotas[0].Id}：每年{perYear:N0}吨"),
            Start = start,
            Status = EventStatus.InForce,
            Evidence = [claim.Id],
            Quota = quotas[0].Id,
            Tonnes = perYear,
            Effect = Amounts.Text(
                $"Caps the joint output of {string.Join(", ", quotas[0].Facilities)} at {perYear:N0} t a year",
                $"将{string.Join("、", quotas[0].Facilities.Select(f => Names.Plant(world, f)))}的合计产量限制在每年{perYear:N0}吨"),
        });
    }

    private static Draft PriceFloor(Claim claim, Targets targets, YearMonth start)
    {
        var price = claim.Quantities.FirstOrDefault(q => q.Rate is QuantityRate.PerKg or QuantityRate.PerTonne && q.Basis == QuantityBasis.Money);
        var product = targets.Product(claim);
        var plants = targets.Facilities(claim).Where(f => product is null || Makes(f, product)).ToList();
        var missing = new List<string>();
        if (price is null)
        {
            missing.Add(Tongue.Say("the floor per kg", "每千克的保底价"));
        }
        else if (price.Unit != "USD")
        {
            missing.Add(Tongue.Say($"the floor in USD (it is in {price.Unit})", $"以美元计的保底价（文中为{price.Unit}）"));
        }

        if (product is null)
        {
            missing.Add(Tongue.Say("the product", "产品"));
        }

        if (plants.Count != 1)
        {
            missing.Add(plants.Count == 0
                ? Tongue.Say("the plant whose output is covered", "受保障的工厂")
                : Tongue.Say($"which plant is covered ({string.Join(", ", plants.Select(f => f.Id))})", $"受保障的是哪座工厂（{string.Join("、", plants.Select(f => f.Id))}）"));
        }

        if (missing.Count > 0)
        {
            return new Draft { Missing = [.. missing] };
        }

        var perKg = price!.Rate == QuantityRate.PerTonne ? price.Likely / 1000 : price.Likely;
        return Single(new PriceFloor
        {
            Id = claim.Id,
            Name = Amounts.Text(
                $"Floor of {perKg:0.##} USD/kg of {product!.Name} for {plants[0].Name}",
                $"{Names.Plant(targets.World, plants[0].Id)}的{Names.Product(targets.World, product!.Id)}保底价{perKg:0.##}美元/千克"),
            Start = start,
            End = ClaimDates.End(claim),
            Status = EventStatus.InForce,
            Evidence = [claim.Id],
            Facility = plants[0].Id,
            Product = product.Id,
            UsdPerKg = perKg,
            Effect = Tongue.Say($"Pays the gap to the market on what {plants[0].Name} makes of it", $"对{Names.Plant(targets.World, plants[0].Id)}的该产品补足与市场价之差"),
        });
    }

    private static Draft Credits(Claim claim, Targets targets, YearMonth start)
    {
        var price = claim.Quantities.FirstOrDefault(q => q.Rate is QuantityRate.PerKg or QuantityRate.PerTonne && q.Unit == "USD");
        var plants = targets.Facilities(claim);
        if (price is null || plants.Count != 1)
        {
            return new Draft { Missing = [.. new[] { price is null ? Tongue.Say("what it pays per kg (money in all is not tonnes)", "每千克支付多少（总金额不是吨数）") : null, plants.Count == 1 ? null : Tongue.Say("the plant that gets it", "受益的工厂") }.OfType<string>()] };
        }

        var perKg = price.Rate == QuantityRate.PerTonne ? price.Likely / 1000 : price.Likely;
        return Single(new OutputCredit
        {
            Id = claim.Id,
            Name = Amounts.Text($"{perKg:0.##} USD/kg paid to {plants[0].Name}", $"向{Names.Plant(targets.World, plants[0].Id)}支付{perKg:0.##}美元/千克"),
            Start = start,
            End = ClaimDates.End(claim),
            Status = EventStatus.InForce,
            Evidence = [claim.Id],
            Facility = plants[0].Id,
            UsdPerKg = perKg,
            Effect = Tongue.Say($"Lowers the running cost of {plants[0].Name}", $"降低{Names.Plant(targets.World, plants[0].Id)}的运营成本"),
        });
    }

    private static Draft Stockpiles(Claim claim, Targets targets, YearMonth start)
    {
        var tonnes = CapacityQuantity.Of(claim);
        var product = targets.Product(claim);
        var region = targets.Home(claim);
        if (tonnes is null || product is null || product.PerDeposit || region is null)
        {
            return new Draft { Missing = [.. new[] { tonnes is null ? CapacityQuantity.Missing(claim) : null, product is null or { PerDeposit: true } ? Tongue.Say("the product", "产品") : null, region is null ? Tongue.Say("the country", "国家") : null }.OfType<string>()] };
        }

        var perYear = CapacityQuantity.TonnesPerYear(tonnes);
        return Single(new StockpileProgramme
        {
            Id = claim.Id,
            Name = Amounts.Text(
                $"{targets.Place(region)} stockpiles {perYear:N0} t of {product.Name} a year",
                $"{targets.Place(region)}每年收储{perYear:N0}吨{Names.Product(targets.World, product.Id)}"),
            Start = start,
            End = ClaimDates.End(claim),
            Status = EventStatus.InForce,
            Evidence = [claim.Id],
            Region = region,
            Product = product.Id,
            TonnesPerYear = perYear,
            Effect = Amounts.Text($"Takes {perYear:N0} t a year off the market", $"每年从市场收走{perYear:N0}吨"),
        });
    }

    // A rule suspended or over is the base case's own event with its suspension or end, under its own id, so that it takes that event's place.
    private static Draft Lifted(Claim claim, Published? published, MarketEvent rule)
    {
        var (start, note) = ClaimDates.Start(claim, published);
        if (start is not { } from)
        {
            return new Draft { Missing = [Tongue.Say("a date", "日期")] };
        }

        var lifted = claim.Status == ClaimStatus.Suspended
            ? rule with { SuspendedFrom = from, SuspendedTo = ClaimDates.End(claim), Status = EventStatus.Suspended, Evidence = [.. rule.Evidence, claim.Id], Effect = With(rule, $" Suspended from {from}", $"自{from}起暂停。") }
            : rule with { End = from, Status = EventStatus.Expired, Evidence = [.. rule.Evidence, claim.Id], Effect = With(rule, $" Over from {from}", $"自{from}起失效。") };
        var isSuspended = claim.Status == ClaimStatus.Suspended;
        var told = Tongue.Say($"{rule.Id} {(isSuspended ? "suspended" : "over")} from {from}", $"{rule.Id} 自{from}起{(isSuspended ? "暂停" : "失效")}");
        return new Draft { Events = [lifted], Notes = note.Length == 0 ? [] : [note], Switch = told };
    }

    private static List<MarketEvent> RulesOf(Claim claim, Targets targets, Scenario? baseCase)
    {
        if (baseCase is null || targets.Home(claim) is not { } origin)
        {
            return [];
        }

        var product = targets.Product(claim)?.Id;
        return [.. baseCase.Events.Where(e => Scope(e) is { } scope && scope.Origin == origin && (product is null || scope.Product == product || scope.Product == "*"))];
    }

    private static TradeScope? Scope(MarketEvent e) => e switch
    {
        TradeBan b => b.Scope,
        ExportLicence l => l.Scope,
        ExportTax t => t.Scope,
        _ => null,
    };

    private static string Destination(Claim claim, Targets targets, string origin) =>
        targets.Region(claim.CounterpartEntity) is { } named && named != origin ? named : targets.Regions(claim).FirstOrDefault(r => r != origin) ?? "*";

    private static bool Makes(Chain.Facilities.Facility facility, Chain.Materials.Product product) => product.Stage switch
    {
        Chain.Materials.ProductStage.Oxide => facility.Stage is Chain.Facilities.Stage.LightSeparation or Chain.Facilities.Stage.HeavySeparation,
        Chain.Materials.ProductStage.Metal => facility.Stage == Chain.Facilities.Stage.Metal,
        Chain.Materials.ProductStage.Alloy => facility.Stage == Chain.Facilities.Stage.Alloy,
        Chain.Materials.ProductStage.Magnet => facility.Stage == Chain.Facilities.Stage.Magnet,
        _ => facility.Stage == Chain.Facilities.Stage.Mine,
    };

    private static Draft Single(MarketEvent made) => new() { Events = [made] };

    private static string Dearer => Tongue.Say("Makes the routes dearer by that part of the value at the origin", "使路线成本增加产地价值的相应比例");

    private static string All(string place, Targets targets) => place == "*" ? Tongue.Say("all countries", "所有国家") : targets.Place(place);

    private static string Which(IEnumerable<string> quotas) => Tongue.Say($"which quota of the world ({string.Join(", ", quotas)})", $"世界数据中的哪一项指标（{string.Join("、", quotas)}）");

    // A rule whose effect nobody has put into Chinese is told in English as a whole.
    private static string With(MarketEvent rule, string english, string chinese) => Tongue.Say(rule.Effect + english, rule.EffectZh.Length > 0 ? rule.EffectZh + chinese : rule.Effect + english);
}
