namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>What indices of risk rest on: governance and criticality.</summary>
internal static class RiskCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("A_region_has_no_governance", "governance",
            "BBB,2020",
            "AAA,2021",
            """
            regions.csv row 3 column region: found "BBB"
              rule WORLD-065: every region has its governance indicators in governance.csv. Fix: add a row for BBB; of a group, the mean of its members.
            """),
        new("Governance_goes_back_in_time", "governance",
            "AAA,2020",
            "AAA,2009",
            """
            governance.csv row 3 column year: found "2009"
              rule WORLD-051: the years of a series ascend. Fix: sort the rows; the row before is 2010.
            """),
        new("An_element_is_not_rated", "criticality",
            "Dy,0,0.8,,,reported,press,\n",
            "",
            """
            elements.csv row 4 column element: found "Dy"
              rule WORLD-066: every element has its recycling rate and substitution index in criticality.csv. Fix: add a row for Dy.
            """),
        new("A_substitution_index_is_above_one", "criticality",
            "Nd,10,0.9",
            "Nd,10,9",
            """
            criticality.csv row 3 column si_sr: found "9"
              rule WORLD-012: si_sr is from 0 to 1. Fix: give a value: Substitution index of supply risk: 1 where nothing can take the element's place, less where something can (ratio).
            """),
    ];
}
