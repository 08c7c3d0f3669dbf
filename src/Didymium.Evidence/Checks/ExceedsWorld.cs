using Didymium.Chain.Facilities;
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

    public static Finding Run(Claim claim, CheckContext context) => Matter.IsOtherMineral(claim, context) ? Finding.NoMatter("it is no rare earth.") : claim.Type switch
    {
        ClaimType.Resource => Resource(claim, context),
        ClaimType.Production or ClaimType.Capacity or ClaimType.TradeFlow or ClaimType.Demand or ClaimType.Milestone => Output(claim, context),
        ClaimType.Price => Price(claim, context),
        _ => Finding.NoMatter("only resources, outputs, flows and prices are held against the world's."),
    };

    private static Finding Resource(Claim claim, CheckContext context)
    {
        if (Tonnage.Masses(claim).MaxBy(Tonnage.Of) is not { } largest)
        {
            return Finding.NoMatter("the claim gives no tonnage.");
        }

        if (context.Model?.WorldReserves is not { } reserves)
        {
            return Finding.Missing("No world reserves to hold the figure against: give a world that has them in observed.csv (kind reserves).");
        }

        var tonnes = Tonnage.Of(largest);
        var ratio = tonnes / reserves.Value;
        var asOre = AsOre(claim, context, tonnes);
        if (largest.Basis == QuantityBasis.GrossOre)
        {
            return Finding.Pass(asOre);
        }

        if (ratio <= 1)
        {
            return Finding.Pass($"{Say.Percent(100 * ratio)} of the world's reserves of {Say.Figure(reserves)}.");
        }

        return Finding.Fail($"{Say.Tonnes(tonnes)} as REO is {Say.Times(ratio)} the world's reserves of {Say.Figure(reserves)}, so that it cannot be REO. {asOre}");
    }

    private static string AsOre(Claim claim, CheckContext context, double tonnes)
    {
        if (context.Subject(claim) is not { } subject || context.Model!.Deposit(subject) is not { } deposit)
        {
            return $"Read as ore it holds {Say.Tonnes(tonnes * ImpliedGrade.LowestPercent / 100)} to {Say.Tonnes(tonnes * ImpliedGrade.HighestPercent / 100)} REO, at grades of {Say.Percent(ImpliedGrade.LowestPercent)} to {Say.Percent(ImpliedGrade.HighestPercent)}.";
        }

        var text = string.Empty;
        if (deposit.GradePercent is { } grade)
        {
            // A single grade promises more than is known before drilling: whole percents around it are what reports give.
            var (low, high) = grade > 1 ? (Math.Floor(grade), Math.Ceiling(grade)) : (grade, grade);
            text = low == high
                ? $"Read as ore at {Say.Percent(grade)} it is {Say.Tonnes(tonnes * grade / 100)} REO in situ"
                : $"Read as ore at {low:0} to {high:0} % it is {Say.Tonnes(tonnes * low / 100)} to {Say.Tonnes(tonnes * high / 100)} REO in situ";
        }

        if (deposit.TonnesReo is { } reo)
        {
            var row = $"the world's row for {deposit.Name} has {Say.Tonnes(reo)} REO{(deposit.Note.Length > 0 ? $" ({deposit.Note})" : string.Empty)}";
            text = text.Length > 0 ? $"{text}; {row}" : char.ToUpperInvariant(row[0]) + row[1..];
        }

        return text.Length > 0 ? text + "." : $"The world knows neither grade nor tonnage of {deposit.Name}.";
    }

    private static Finding Output(Claim claim, CheckContext context)
    {
        var largest = Tonnage.Masses(claim)
            .Where(q => q.Rate is not QuantityRate.Stock && Tonnage.StageOf(q.Basis) is not null)
            .MaxBy(Tonnage.Of);
        if (largest is null)
        {
            return Tonnage.Masses(claim).Any()
                ? Finding.Missing("Not held against the world's output: the tonnage does not say which stage's product it counts.")
                : Finding.NoMatter("the claim gives no tonnage.");
        }

        var stage = Tonnage.StageOf(largest.Basis)!.Value;
        var year = Tonnage.YearOf(claim, context.Document);
        if (context.Model is not { } model || year is null || World(model, stage, year.Value) is not { } world)
        {
            return Finding.Missing($"No world output of that stage{(year is { } y ? $" in {Say.Year(y)}" : string.Empty)} to hold the figure against.");
        }

        // A tonne of concentrate holds less than a tonne of oxide, so that the comparison with t REO errs on the claim's side.
        var tonnes = Tonnage.Of(largest);
        var ratio = tonnes / world.Value;
        var said = $"{Say.Tonnes(tonnes)}{(claim.Type == ClaimType.Capacity ? " of capacity" : string.Empty)} is {(ratio < 1 ? Say.Percent(100 * ratio) + " of" : Say.Times(ratio))} the world's {Say.Figure(world)}";
        if (ratio > Slack)
        {
            // Capacity above the world's output is how gluts begin: possible, and rare.
            return claim.Type == ClaimType.Capacity && ratio < 2 ? Finding.Warn(said + ".") : Finding.Fail(said + ".");
        }

        return Finding.Pass(said + ".");
    }

    private static ModelFigure? World(IModelFacts model, Stage stage, int year) =>
        model.Output(null, stage, Math.Clamp(year, Math.Min(year, model.LastYear), model.LastYear), []);

    private static Finding Price(Claim claim, CheckContext context)
    {
        var priced = claim.Quantities.FirstOrDefault(q => Tonnage.IsMoney(q) && q.Rate is QuantityRate.PerKg or QuantityRate.PerTonne);
        if (priced is null)
        {
            return Finding.NoMatter("the claim gives no price per kg or tonne.");
        }

        var range = new[] { claim.SubjectEntity, claim.CounterpartEntity }.Concat(claim.Entities)
            .Select(context.Find).OfType<Entity>()
            .Select(entity => context.Model?.Price(entity)).FirstOrDefault(found => found is not null);
        if (range is null)
        {
            return Finding.Missing("No price of that product to hold the figure against.");
        }

        var usd = priced.Likely * RoughExchange.UsdPer(priced.Unit) / (priced.Rate == QuantityRate.PerTonne ? 1000 : 1);
        var seen = $"{range.Product} has cost {Say.Number(range.Low)} to {Say.Number(range.High)} USD/kg from {Say.Year(range.FirstYear)} to {Say.Year(range.LastYear)}";
        if (usd < range.Low / Impossible || usd > range.High * Impossible)
        {
            return Finding.Fail($"{Say.Number(usd)} USD/kg is more than ten times outside what was ever seen: {seen}. Unit or multiplier may be wrong.");
        }

        return usd < range.Low || usd > range.High
            ? Finding.Warn($"{Say.Number(usd)} USD/kg is outside what was seen so far: {seen}.")
            : Finding.Pass($"{Say.Number(usd)} USD/kg; {seen}.");
    }
}
