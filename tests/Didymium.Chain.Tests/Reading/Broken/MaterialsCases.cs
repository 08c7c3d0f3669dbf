namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>Baskets, contents and recipes.</summary>
internal static class MaterialsCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("A_basket_misses_an_element", "baskets",
            "clay,Dy,30,,,reported,press,\n",
            "",
            """
            deposits.csv row 3 column deposit: found "clay"
              rule WORLD-020: baskets.csv has a row for every element of a deposit. Fix: add Dy (0 where there is none).
            """),
        new("A_basket_does_not_sum_to_100", "baskets",
            "hard,Nd,20",
            "hard,Nd,20.06",
            """
            baskets.csv row 2 column share_pct: found "100.06"
              rule WORLD-021: the shares of hard sum to 100 within 0.05. Fix: multiply each by 0.9994 and say so in the note.
            """),
        new("A_product_has_no_content", "contents",
            "alloy-ndfeb,ndpr,0.351,,,reported,press,\n",
            "",
            """
            products.csv row 10 column product: found "alloy-ndfeb"
              rule WORLD-022: a product that is not per deposit has its content in contents.csv. Fix: add rows for alloy-ndfeb (0 where it holds none).
            recipes.csv row 5 column kg_per_kg: found "ndpr out 0.4865 kg, in 0 kg"
              rule WORLD-030: making mag-h gives no more of an element than it takes (oxide equivalent per kg). Fix: take more of an input, or give less of an output.
            """),
        new("A_content_is_of_a_product_per_deposit", "contents",
            "eol-magnet,ndpr,0.3,,,reported,press,",
            "eol-magnet,ndpr,0.3,,,reported,press,\nseg,dy,0.3,,,reported,press,",
            """
            contents.csv row 13 column product: found "seg"
              rule WORLD-022: the content of a product per deposit is its deposit's basket. Fix: remove the row.
            """),
        new("A_separated_oxide_is_per_deposit", "products",
            "oxide,false,reo,1,53.6",
            "oxide,true,reo,1,53.6",
            """
            products.csv row 6 column per_deposit: found "true"
              rule WORLD-023: concentrate, carbonate and seg are per deposit, all other stages are not. Fix: write false.
            recipes.csv row 2 column product: found "ox-ndpr"
              rule WORLD-033: recipes take and give products that are not per deposit. Fix: name an oxide, metal, alloy, magnet or scrap.
            recipes.csv row 8 column product: found "ox-ndpr"
              rule WORLD-033: recipes take and give products that are not per deposit. Fix: name an oxide, metal, alloy, magnet or scrap.
            recipes.csv row 10 column product: found "ox-ndpr"
              rule WORLD-033: recipes take and give products that are not per deposit. Fix: name an oxide, metal, alloy, magnet or scrap.
            """),
        new("A_metal_counts_oxide", "products",
            "metal,false,metal,0,330",
            "metal,false,reo,0,330",
            """
            products.csv row 9 column basis: found "reo"
              rule WORLD-023: a product of stage metal counts metal. Fix: write metal.
            """),
        new("A_recipe_makes_neodymium_of_nothing", "recipes",
            "met-ndpr,ox-ndpr,input,1.2",
            "met-ndpr,ox-ndpr,input,1.1",
            """
            recipes.csv row 2 column kg_per_kg: found "ndpr out 1.17 kg, in 1.1 kg"
              rule WORLD-030: making met-ndpr gives no more of an element than it takes (oxide equivalent per kg). Fix: take more of an input, or give less of an output.
            """),
        new("A_product_is_made_of_itself", "recipes",
            "metal-a,met-dy,ox-dy,input,1.2,,,,reported,press,",
            "metal-a,met-dy,ox-dy,input,1.2,,,,reported,press,\nmetal-a,met-ndpr,alloy-ndfeb,input,0.1,,,,reported,press,",
            """
            recipes.csv row 5 column product: found "met-ndpr -> alloy-ndfeb -> met-ndpr"
              rule WORLD-031: a product is not made of itself. Fix: take one of the inputs away; what comes back as scrap goes through recycling.
            """),
        new("A_mine_has_a_recipe", "recipes",
            "recycle-a,eol-magnet,ox-ndpr,output,0.25,,,,reported,press,",
            "recycle-a,eol-magnet,ox-ndpr,output,0.25,,,,reported,press,\nmine-hard,ox-ce,ox-ndpr,input,2,,,,reported,press,",
            """
            recipes.csv row 11 column process: found "mine-hard"
              rule WORLD-032: recipes are of metal, alloy, magnet and recycling processes. Fix: remove the row; mine works by baskets and recoveries.
            """),
        new("A_process_has_no_recipe", "processes",
            "recycle-a,recycling,recycle-a,What it does,steady,",
            "recycle-a,recycling,recycle-a,What it does,steady,\nmetal-b,metal,Another,What it does,steady,",
            """
            processes.csv row 12 column process: found "metal-b"
              rule WORLD-032: a metal process has a recipe. Fix: add rows for metal-b to recipes.csv.
            """),
        new("Recycling_takes_an_input", "recipes",
            "recycle-a,eol-magnet,ox-ndpr,output",
            "recycle-a,eol-magnet,ox-ndpr,input",
            """
            recipes.csv row 10 column role: found "input"
              rule WORLD-033: recycling only gives, for the scrap fed is the main product. Fix: write output.
            """),
        new("A_recipe_takes_concentrate", "recipes",
            "metal-a,met-dy,ox-dy,input,1.2,,,,reported,press,",
            "metal-a,met-dy,ox-dy,input,1.2,,,,reported,press,\nmetal-a,met-dy,conc,input,1,,,,reported,press,",
            """
            recipes.csv row 4 column product: found "conc"
              rule WORLD-033: recipes take and give products that are not per deposit. Fix: name an oxide, metal, alloy, magnet or scrap.
            """),
        new("A_recipe_has_no_input", "recipes",
            "recycle-a,eol-magnet,ox-ndpr,output,0.25,,,,reported,press,",
            "recycle-a,eol-magnet,ox-ndpr,output,0.25,,,,reported,press,\nalloy-a,eol-magnet,swarf-h,output,0,,,,reported,press,",
            """
            recipes.csv row 11 column kg_per_kg: found "ndpr out 0.3 kg, in 0 kg"
              rule WORLD-030: making eol-magnet gives no more of an element than it takes (oxide equivalent per kg). Fix: take more of an input, or give less of an output.
            recipes.csv row 11 column product_out: found "eol-magnet"
              rule WORLD-033: a recipe has an input. Fix: add the inputs of eol-magnet.
            """),
    ];
}
