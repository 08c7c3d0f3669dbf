namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>Numbers without source, reason or sound bounds.</summary>
internal static class SourcingCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("A_number_has_no_source", "demand",
            "mag-h,250,steady,,,reported,press,",
            "mag-h,250,steady,,,reported,,",
            """
            demand.csv row 2 column source:
              rule WORLD-016: a number has a source. Fix: name a row of sources.csv, or own-estimate with the reason in the note.
            """),
        new("A_number_has_no_quality", "products",
            "false,reo,1,255,,,reported,press,",
            "false,reo,1,255,,,,press,",
            """
            products.csv row 7 column quality:
              rule WORLD-016: a number says how well it is known. Fix: write measured, reported, estimated or assumed.
            """),
        new("An_own_estimate_has_no_reason", "recoveries",
            "sep-ionic-b,*,92,,,reported,press,",
            "sep-ionic-b,*,92,,,estimated,own-estimate,",
            """
            recoveries.csv row 4 column note:
              rule WORLD-017: a number that is assumed or our own says why. Fix: write the reason in the note.
            """),
        new("An_assumption_has_no_reason", "use_parameters",
            "ev-traction,elasticity,0.3,1,,,reported,press,",
            "ev-traction,elasticity,0.3,1,,,assumed,press,",
            """
            use_parameters.csv row 2 column note:
              rule WORLD-017: a number that is assumed or our own says why. Fix: write the reason in the note.
            """),
        new("A_value_lies_outside_its_bounds", "deposits",
            "7.5,1000000,10,20,,",
            "7.5,1000000,10,20,1200000,1500000",
            """
            deposits.csv row 2 column resource_t_reo: found "1200000 <= 1000000 <= 1500000"
              rule WORLD-018: resource_t_reo lies from low to high. Fix: mend the value or its bounds.
            """),
    ];
}
