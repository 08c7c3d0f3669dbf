using Didymium.Chain.Facilities;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A resource, an output or a price beyond what the whole world has.</summary>
internal static class ExceedsWorld
{
    public static readonly Check Check = new(
        "exceeds-world",
        "Does the figure stay within the world's reserves, its yearly output of that stage, and the prices seen so far?",
        "该数字是否在全球储量、该环节年产量以及历史价格范围之内？");

    // Statistics of world output differ by some percent among themselves.
    private const double Slack = 1.1;

    // Prices outside the range are news; outside ten times the range they are a slip of unit or multiplier.
    private const double Impossible = 10;

    public static Finding Run(Claim claim, CheckContext context) => Matter.IsOtherMineral(claim, context) ? Finding.NoMatter("it is no rare earth.", "所述并非稀土。") : claim.Type switch
    {
        ClaimType.Resource => Resource(claim, context),
        ClaimType.Production or ClaimType.Capacity or ClaimType.TradeFlow or ClaimType.Demand or ClaimType.Milestone => Output(claim, context),
        ClaimType.Price => Price(claim, context),
        _ => Finding.NoMatter("only resources, outputs, flows and prices are held against the world's.", "只有资源量、产量、贸易流和价格才与全球数字比对。"),
    };

    private static Finding Resource(Claim claim, CheckContext context)
    {
        if (Tonnage.Masses(claim).MaxBy(Tonnage.Of) is not { } largest)
        {
            return Finding.NoMatter("the claim gives no tonnage.", "主张没有给出吨数。");
        }

        if (context.Model?.WorldReserves is not { } reserves)
        {
            return Finding.Missing(() => Tongue.Say(
                "No world reserves to hold the figure against: give a world that has them in observed.csv (kind reserves).",
                "没有可供比对的全球储量：请使用在 observed.csv 中含储量（kind reserves）的世界数据。"));
        }

        var tonnes = Tonnage.Of(largest);
        var ratio = tonnes / reserves.Value;
        string Ore() => AsOre(claim, context, tonnes);
        if (largest.Basis == QuantityBasis.GrossOre)
        {
            return Finding.Pass(Ore);
        }

        if (ratio <= 1)
        {
            return Finding.Pass(() => Tongue.Say($"{Say.Percent(100 * ratio)} of the world's reserves of {Say.Figure(reserves)}.", $"占全球储量{Say.Figure(reserves)}的{Say.Percent(100 * ratio)}。"));
        }

        return Finding.Fail(() => Tongue.Say(
            $"{Say.Tonnes(tonnes)} as REO is {Say.Times(ratio)} the world's reserves of {Say.Figure(reserves)}, so that it cannot be REO. {Ore()}",
            $"{Say.Tonnes(tonnes)}若为REO，是全球储量{Say.Figure(reserves)}的{Say.Times(ratio)}，因此不可能是REO。{Ore()}"));
    }

    private static string AsOre(Claim claim, CheckContext context, double tonnes)
    {
        if (context.Subject(claim) is not { } subject || context.Model!.Deposit(subject) is not { } deposit)
        {
            return Tongue.Say(
                $"Read as ore it holds {Say.Tonnes(tonnes * ImpliedGrade.LowestPercent / 100)} to {Say.Tonnes(tonnes * ImpliedGrade.HighestPercent / 100)} REO, at grades of {Say.Percent(ImpliedGrade.LowestPercent)} to {Say.Percent(ImpliedGrade.HighestPercent)}.",
                $"按矿石计，品位{Say.Percent(ImpliedGrade.LowestPercent)}至{Say.Percent(ImpliedGrade.HighestPercent)}，含{Say.Tonnes(tonnes * ImpliedGrade.LowestPercent / 100)}至{Say.Tonnes(tonnes * ImpliedGrade.HighestPercent / 100)}REO。");
        }

        var text = string.Empty;
        if (deposit.GradePercent is { } grade)
        {
            // A single grade promises more than is known before drilling: whole percents around it are what reports give.
            var (low, high) = grade > 1 ? (Math.Floor(grade), Math.Ceiling(grade)) : (grade, grade);
            text = low == high
                ? Tongue.Say(
                    $"Read as ore at {Say.Percent(grade)} it is {Say.Tonnes(tonnes * grade / 100)} REO in situ",
                    $"按品位{Say.Percent(grade)}的矿石计，原地含{Say.Tonnes(tonnes * grade / 100)}REO")
                : Tongue.Say(
                    $"Read as ore at {low:0} to {high:0} % it is {Say.Tonnes(tonnes * low / 100)} to {Say.Tonnes(tonnes * high / 100)} REO in situ",
                    $"按品位{low:0}%至{high:0}%的矿石计，原地含{Say.Tonnes(tonnes * low / 100)}至{Say.Tonnes(tonnes * high / 100)}REO");
        }

        if (deposit.TonnesReo is { } reo)
        {
            // The note is the world's own, in English.
            var row = Tongue.Say(
                $"the world's row for {deposit.Name} has {Say.Tonnes(reo)} REO{(deposit.Note.Length > 0 ? $" ({deposit.Note})" : string.Empty)}",
                $"世界数据中{Say.Deposit(deposit)}一行为{Say.Tonnes(reo)}REO");
            text = text.Length > 0 ? text + Tongue.Say("; ", "；") + row : char.ToUpperInvariant(row[0]) + row[1..];
        }

        return text.Length > 0
            ? text + Tongue.Say(".", "。")
            : Tongue.Say($"The world knows neither grade nor tonnage of {deposit.Name}.", $"世界数据中没有{Say.Deposit(deposit)}的品位和吨数。");
    }

    private static Finding Output(Claim claim, CheckContext context)
    {
        var largest = Tonnage.Masses(claim)
            .Where(q => q.Rate is not QuantityRate.Stock && Tonnage.StageOf(q.Basis) is not null)
            .MaxBy(Tonnage.Of);
        if (largest is null)
        {
            return Tonnage.Masses(claim).Any()
                ? Finding.Missing(() => Tongue.Say(
                    "Not held against the world's output: the tonnage does not say which stage's product it counts.",
                    "未与全球产量比对：吨数没有说明是哪个环节的产品。"))
                : Finding.NoMatter("the claim gives no tonnage.", "主张没有给出吨数。");
        }

        var stage = Tonnage.StageOf(largest.Basis)!.Value;
        var year = Tonnage.YearOf(claim, context.Document);
        if (context.Model is not { } model || year is null || World(model, stage, year.Value) is not { } world)
        {
            return Finding.Missing(() => Tongue.Say(
                $"No world output of that stage{(year is { } y ? $" in {Say.Year(y)}" : string.Empty)} to hold the figure against.",
                $"没有{(year is { } known ? $"{Say.Year(known)}年" : string.Empty)}该环节的全球产量可供比对。"));
        }

        // A tonne of concentrate holds less than a tonne of oxide, so that the comparison with t REO errs on the claim's side.
        var tonnes = Tonnage.Of(largest);
        var ratio = tonnes / world.Value;
        string Said() => Tongue.Say(
            $"{Say.Tonnes(tonnes)}{(claim.Type == ClaimType.Capacity ? " of capacity" : string.Empty)} is {(ratio < 1 ? Say.Percent(100 * ratio) + " of" : Say.Times(ratio))} the world's {Say.Figure(world)}.",
            $"{Say.Tonnes(tonnes)}{(claim.Type == ClaimType.Capacity ? "产能" : string.Empty)}为全球{Say.Figure(world)}的{(ratio < 1 ? Say.Percent(100 * ratio) : Say.Times(ratio))}。");
        if (ratio > Slack)
        {
            // Capacity above the world's output is how gluts begin: possible, and rare.
            return claim.Type == ClaimType.Capacity && ratio < 2 ? Finding.Warn(Said) : Finding.Fail(Said);
        }

        return Finding.Pass(Said);
    }

    private static ModelFigure? World(IModelFacts model, Stage stage, int year) =>
        model.Output(null, stage, Math.Clamp(year, Math.Min(year, model.LastYear), model.LastYear), []);

    private static Finding Price(Claim claim, CheckContext context)
    {
        var priced = claim.Quantities.FirstOrDefault(q => Tonnage.IsMoney(q) && q.Rate is QuantityRate.PerKg or QuantityRate.PerTonne);
        if (priced is null)
        {
            return Finding.NoMatter("the claim gives no price per kg or tonne.", "主张没有给出每千克或每吨的价格。");
        }

        var range = new[] { claim.SubjectEntity, claim.CounterpartEntity }.Concat(claim.Entities)
            .Select(context.Find).OfType<Entity>()
            .Select(entity => context.Model?.Price(entity)).FirstOrDefault(found => found is not null);
        if (range is null)
        {
            return Finding.Missing(() => Tongue.Say("No price of that product to hold the figure against.", "没有该产品的价格可供比对。"));
        }

        var usd = priced.Likely * RoughExchange.UsdPer(priced.Unit) / (priced.Rate == QuantityRate.PerTonne ? 1000 : 1);
        string Asked() => $"{Say.Number(usd)}{Tongue.Say(" USD/kg", "美元/千克")}";
        string Seen() => Tongue.Say(
            $"{range.Product} has cost {Say.Number(range.Low)} to {Say.Number(range.High)} USD/kg from {Say.Year(range.FirstYear)} to {Say.Year(range.LastYear)}",
            $"{range.Product} 在{Say.Year(range.FirstYear)}至{Say.Year(range.LastYear)}年间的价格为{Say.Number(range.Low)}至{Say.Number(range.High)}美元/千克");
        if (usd < range.Low / Impossible || usd > range.High * Impossible)
        {
            return Finding.Fail(() => Tongue.Say(
                $"{Asked()} is more than ten times outside what was ever seen: {Seen()}. Unit or multiplier may be wrong.",
                $"{Asked()}超出历来所见价格十倍以上：{Seen()}。单位或数量级可能有误。"));
        }

        return usd < range.Low || usd > range.High
            ? Finding.Warn(() => Tongue.Say($"{Asked()} is outside what was seen so far: {Seen()}.", $"{Asked()}超出迄今所见范围：{Seen()}。"))
            : Finding.Pass(() => Tongue.Say($"{Asked()}; {Seen()}.", $"{Asked()}；{Seen()}。"));
    }
}
