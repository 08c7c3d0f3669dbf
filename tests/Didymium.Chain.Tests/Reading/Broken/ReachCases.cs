namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>Plants, mines and demands cut off from the chain.</summary>
internal static class ReachCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("A_cracker_takes_what_no_mine_gives", "facilities",
            "cracker,Cracker,,hard,cracking,AAA,AAA,Hard Co,crack-a,,hard,1000",
            "cracker,Cracker,,hard,cracking,AAA,AAA,Hard Co,crack-a,,clay,1000",
            """
            facilities.csv row 2 column deposit: found "hard"
              rule WORLD-061: every mine can sell; nothing takes the concentrate of this one. Fix: add hard to the feeds of a cracking plant.
            facilities.csv row 4 column facility: found "cracker"
              rule WORLD-060: every plant can be fed; this one needs concentrate of clay, which no mine gives. Fix: mend its feeds, process or products, or add the plant before it.
            facilities.csv row 5 column facility: found "light"
              rule WORLD-060: every plant can be fed; this one needs carbonate of bastnaesite, which no cracking plant or ionic mine gives. Fix: mend its feeds, process or products, or add the plant before it.
            facilities.csv row 7 column facility: found "heavy"
              rule WORLD-060: every plant can be fed; this one needs SEG+ of hard;*, which no light separation plant gives. Fix: mend its feeds, process or products, or add the plant before it.
            """),
        new("A_heavy_separator_takes_what_is_fully_separated", "facilities",
            "sep-heavy-a,,hard;*,45",
            "sep-heavy-a,,clay,45",
            """
            facilities.csv row 7 column facility: found "heavy"
              rule WORLD-060: every plant can be fed; this one needs SEG+ of clay, which no light separation plant gives. Fix: mend its feeds, process or products, or add the plant before it.
            """),
        new("A_maker_needs_what_nothing_makes", "facility_products",
            "metals,met-dy,0.1,,,reported,press,\n",
            "",
            """
            demand.csv row 2 column product: found "mag-h"
              rule WORLD-062: every demand can be served; nothing in the world makes this product. Fix: name another product, or add a plant that makes it.
            facilities.csv row 10 column facility: found "magnets"
              rule WORLD-060: every plant can be fed; this one needs inputs that nothing in the world makes. Fix: mend its feeds, process or products, or add the plant before it.
            """),
        new("A_mine_cannot_sell", "facilities",
            "sep-ionic-b,,ionic,100",
            "sep-ionic-b,,hard,100",
            """
            facilities.csv row 3 column deposit: found "clay"
              rule WORLD-061: every mine can sell; nothing takes the carbonate of this one. Fix: add clay to the feeds of a light_separation plant.
            """),
        new("A_demand_cannot_be_served", "demand",
            "catalyst,ox-ce,300",
            "catalyst,carb,300",
            """
            demand.csv row 3 column product: found "carb"
              rule WORLD-062: every demand can be served; nothing in the world makes this product. Fix: name another product, or add a plant that makes it.
            """),
    ];
}
