namespace Didymium.Testing;

/// <summary>A page in the form that topic pages have, in our own words, with the statements that the worked examples speak of.</summary>
public static class TopicPage
{
    /// <summary>Its text.</summary>
    public const string Text = """
        稀土供应链再工业化
        Search documents
        美国能否重建稀土产业?土耳其、巴基斯坦与MP的三个动向
        Sou Hu Cai Jing· 2025-10-08 22:24
        Core Viewpoint - The column holds that readers underrate American rare earth refining and that a rebuilding of the chain with partners abroad is under way, at the expense of China's lead [1][3]. Group 1: Ankara's Choice - Turkey has picked the U.S. to open up the Beylikova rare earth deposit, after talks with Russia and China led nowhere [4][6]. - Beylikova contains cerium, lanthanum and neodymium, which cars and wind turbines need [4][6]. - Ankara means to depend less on China for rare earths [7][9]. Group 2: Pakistan's Deal - Pakistan has begun a $500 million partnership with the U.S., shipping a first batch of concentrated rare earths [10][11]. - A refinery for several metals is to be built in Pakistan under the agreement [13]. Group 3: A Miner Turns Home - MP Materials has stopped exporting rare earth ores to China [15][19]. - The step shows how much Washington wants its supply chains back [17][19]. - The company now refines all of its rare earth concentrate at home [19]. Group 4: Then and Next - Until the 1990s the U.S. held 50% of the world's rare earth market [21][23]. - Since 2010 the U.S. has been rebuilding its rare earth refining, and China's market share could fall [21][23].
        """;
}
