using Didymium.Chain.Reading.Building;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Parameters that the model needs are there, in a unit it knows, and shares are shares.</summary>
internal static class ParameterChecks
{
    private static readonly string[] Tables = ["process_parameters", "facility_parameters", "use_parameters", "parameters"];
    private static readonly string[] Global = ["expectation_theta", "discount_rate", "route_growth", "route_seed", "stock_carrying_cost", "thrift_rate", "demand_steps", "trade_term_restricted"];
    private static readonly string[] OfUse = ["elasticity", "choke_multiple"];

    public static void Check(TableSet tables, FaultList faults)
    {
        GlobalAreThere(tables["parameters"], faults);
        OfFacilitiesAreThere(tables, faults);
        OfUsesAreThere(tables, faults);
        foreach (var row in Tables.SelectMany(name => tables[name].Rows))
        {
            UnitIsKnown(row, row["parameter"], faults);
            ShareIsWithin(row, faults);
        }

        foreach (var row in tables["routes"].Rows)
        {
            UnitIsKnown(row, row["kind"], faults);
        }

        RampsHaveNoGap(tables["ramps"], faults);
    }

    private static void GlobalAreThere(Table table, FaultList faults) =>
        faults.AddRange(Global.Where(parameter => !table.ByKey.Contains(parameter)).Select(parameter => FacilityFaults.NoGlobalParameter(table, parameter)));

    private static void OfFacilitiesAreThere(TableSet tables, FaultList faults)
    {
        foreach (var facility in tables["facilities"].Rows.Where(row => tables["processes"].ByKey.Contains(row["process"])))
        {
            faults.AddRange(EconomicsBuilder.Required
                .Where(parameter => EconomicsBuilder.Find(tables, facility, parameter) is null)
                .Select(parameter => FacilityFaults.NoParameter(facility, parameter)));
        }
    }

    private static void OfUsesAreThere(TableSet tables, FaultList faults)
    {
        var known = tables["use_parameters"].ByKey;
        faults.AddRange(
            from use in tables["uses"].Rows
            from parameter in OfUse
            where !known.Contains($"{use.Key}/{parameter}")
            select FacilityFaults.NoUseParameter(use, parameter));
    }

    private static void UnitIsKnown(Row row, string parameter, FaultList faults)
    {
        var unit = row["unit"];
        if (unit.Length > 0 && ParameterUnits.Factor(parameter, unit) is null)
        {
            faults.Add(FacilityFaults.Unit(row, parameter, ParameterUnits.Allowed(parameter)));
        }
    }

    private static void ShareIsWithin(Row row, FaultList faults)
    {
        if (row.Number("value") is not { } value)
        {
            return;
        }

        if (ParameterUnits.IsFlag(row["parameter"]))
        {
            if (value is not (0 or 1))
            {
                faults.Add(FacilityFaults.Flag(row));
            }
        }
        else if (ParameterUnits.IsFraction(row["parameter"]))
        {
            var most = ParameterUnits.IsPercent(row["unit"]) ? 100 : 1;
            if (value < 0 || value > most)
            {
                faults.Add(FacilityFaults.Share(row, $"0 to {most}"));
            }
        }
    }

    private static void RampsHaveNoGap(Table ramps, FaultList faults)
    {
        foreach (var ramp in ramps.Rows.GroupBy(row => row["ramp"], StringComparer.Ordinal))
        {
            var expected = 0;
            foreach (var row in ramp.Where(row => row.Integer("year_index") is not null).OrderBy(row => row.Integer("year_index")))
            {
                if (row.Integer("year_index") != expected)
                {
                    faults.Add(FacilityFaults.RampGap(row, expected));
                    break;
                }

                expected++;
            }
        }
    }
}
