namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>Goods in service: lives, past sales, places, collection.</summary>
internal static class GoodsCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("Goods_live_no_time", "use_parameters",
            "lifetime,12,years",
            "lifetime,0,years",
            """
            use_parameters.csv row 5 column value: found "0"
              rule WORLD-070: lifetime is above 0. Fix: write years, or the shape of the Weibull distribution (1 for a constant hazard).
            """),
        new("A_lifetime_is_in_another_unit", "use_parameters",
            "lifetime,12,years",
            "lifetime,144,months",
            """
            use_parameters.csv row 5 column unit: found "months"
              rule WORLD-044: lifetime is in years. Fix: convert the value and write that unit.
            """),
        new("A_life_has_no_shape", "use_parameters",
            "ev-traction,lifetime_shape,3,1,,,reported,press,\n",
            "",
            """
            uses.csv row 2 column use: found "ev-traction"
              rule WORLD-071: a use whose goods are followed has lifetime_shape. Fix: add ev-traction,lifetime_shape to use_parameters.csv, or take the use out of history.csv, goods.csv and collection.csv.
            """),
        new("A_use_with_a_life_has_no_past", "history",
            "ev-traction,1997,0,,,reported,press,\nev-traction,2010,50,,,reported,press,\nev-traction,2024,200,,,reported,press,\n",
            "",
            """
            uses.csv row 2 column use: found "ev-traction"
              rule WORLD-071: a use whose goods are followed has a sales history. Fix: add rows for ev-traction to history.csv.
            """),
        new("Nothing_is_collected_anywhere_else", "collection",
            "ev-traction,*,2010,1,,,reported,press,\nev-traction,*,2024,5,,,reported,press,\n",
            "",
            """
            uses.csv row 2 column use: found "ev-traction"
              rule WORLD-071: a use whose goods are followed has a collection rate for every place. Fix: add ev-traction,* to collection.csv.
            """),
        new("What_is_sold_in_the_base_year_was_never_sold_before", "history",
            "2010,50,,,reported,press,\nev-traction,2024,200,",
            "2010,0,,,reported,press,\nev-traction,2024,0,",
            """
            history.csv row 4 column tonnes: found "0"
              rule WORLD-072: what is sold in the base year has a history that sells in it, and aaa-ev-traction-mag-h is. Fix: let the history of ev-traction be above 0 in 2024.
            """),
        new("Years_of_a_history_do_not_ascend", "history",
            "ev-traction,2010,50",
            "ev-traction,1995,50",
            """
            history.csv row 3 column year: found "1995"
              rule WORLD-051: the years of a series ascend. Fix: sort the rows; the row before is 1997.
            """),
        new("Goods_are_in_more_places_than_there_are", "goods",
            "BBB,30",
            "BBB,50",
            """
            goods.csv row 2 column share_pct: found "120"
              rule WORLD-073: the shares of ev-traction sum to 100 within 0.05. Fix: multiply each by 0.8333.
            """),
        new("Magnets_are_collected_in_an_unknown_bloc", "collection",
            "ev-traction,EU",
            "ev-traction,UE",
            """
            collection.csv row 4 column place: found "UE"
              rule WORLD-054: place is a region, a bloc, or *. Fix: perhaps *, EU or G7.
            """),
    ];
}
