using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Resolves costs and times: the facility's own row where there is one, else its process's.</summary>
internal static class EconomicsBuilder
{
    /// <summary>Parameters that every facility must have, from its process or of its own.</summary>
    public static IReadOnlyList<string> Required { get; } =
        ["opex", "cost_spread", "availability", "capex", "lead_time", "life", "hurdle_rate", "fixed_share"];

    public static Row? Find(TableSet tables, Row facility, string parameter) =>
        tables["facility_parameters"].ByKey[$"{facility.Key}/{parameter}"].FirstOrDefault()
        ?? tables["process_parameters"].ByKey[$"{facility["process"]}/{parameter}"].FirstOrDefault();

    /// <summary>Level of this world's costs against the shared process and transport tables.</summary>
    public static double CostIndex(TableSet tables) => Figure.Required(tables["base"].ByKey[Checks.YearChecks.CostIndexSetting].First(), "value").Value;

    public static Economics Build(TableSet tables, Row facility)
    {
        var costs = CostIndex(tables);
        return new Economics
        {
            OpexUsdPerKg = Value("opex").Scaled(costs),
            CostSpread = Value("cost_spread"),
            Availability = Value("availability"),
            CapexUsdPerTonneYear = Value("capex").Scaled(costs),
            LeadTimeYears = Value("lead_time"),
            LifeYears = Value("life"),
            HurdleRate = Value("hurdle_rate"),
            FixedShare = Value("fixed_share"),
        };

        Sourced Value(string parameter)
        {
            var row = Find(tables, facility, parameter)!;
            return Figure.Required(row, "value").Scaled(ParameterUnits.Factor(parameter, row["unit"]) ?? 1);
        }
    }
}
