namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>Parameters, units and ramps.</summary>
internal static class ParametersCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("A_process_parameter_is_missing", "process_parameters",
            "crack-a,hurdle_rate,0.1,fraction,,,reported,press,\n",
            "",
            """
            facilities.csv row 4 column process: found "crack-a"
              rule WORLD-041: every facility has hurdle_rate, from its process or of its own. Fix: add crack-a,hurdle_rate to process_parameters.csv or cracker,hurdle_rate to facility_parameters.csv.
            """),
        new("A_use_parameter_is_missing", "use_parameters",
            "catalyst,choke_multiple,5,multiple,,,reported,press,\n",
            "",
            """
            uses.csv row 3 column use: found "catalyst"
              rule WORLD-042: every use has choke_multiple. Fix: add catalyst,choke_multiple to use_parameters.csv.
            """),
        new("A_global_parameter_is_missing", "parameters",
            "route_seed,10,t,,,reported,press,\n",
            "",
            """
            parameters.csv column parameter:
              rule WORLD-043: the model needs route_seed. Fix: add a row for route_seed.
            """),
        new("A_world_does_not_state_its_costs", "base",
            "cost_index,1,ratio,,,reported,press,\n",
            "",
            """
            base.csv column setting:
              rule WORLD-043: every world states its cost_index. Fix: add a row for cost_index.
            """),
        new("A_cost_is_in_another_unit", "facility_parameters",
            "light,opex,2500,USD/t",
            "light,opex,2500,CNY/t",
            """
            facility_parameters.csv row 2 column unit: found "CNY/t"
              rule WORLD-044: opex is in USD/kg or USD/t. Fix: convert the value and write that unit.
            """),
        new("A_fraction_passes_one", "process_parameters",
            "magnet-a,cost_spread,0.2",
            "magnet-a,cost_spread,20",
            """
            process_parameters.csv row 67 column value: found "20"
              rule WORLD-045: a share in fraction is from 0 to 1. Fix: mend the value or its unit.
            """),
        new("A_percent_passes_a_hundred", "process_parameters",
            "magnet-a,availability,90",
            "magnet-a,availability,900",
            """
            process_parameters.csv row 68 column value: found "900"
              rule WORLD-045: a share in percent is from 0 to 100. Fix: mend the value or its unit.
            """),
        new("A_flag_is_neither_0_nor_1", "process_parameters",
            "sep-ionic-b,full_separation,1",
            "sep-ionic-b,full_separation,2",
            """
            process_parameters.csv row 82 column value: found "2"
              rule WORLD-045: full_separation is 0 or 1. Fix: write 1 for yes, 0 for no.
            """),
        new("A_ramp_has_a_gap", "ramps",
            "steady,1,100",
            "steady,2,100",
            """
            ramps.csv row 3 column year_index: found "2"
              rule WORLD-046: the years of a ramp run 0, 1, 2, ... without a gap. Fix: write 1.
            """),
    ];
}
