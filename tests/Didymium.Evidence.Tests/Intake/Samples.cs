namespace Didymium.Evidence.Tests.Intake;

/// <summary>Pages and notes in our own words, shaped like the real ones.</summary>
internal static class Samples
{
    public const string TopicText = """
        稀土供应链再工业化
        Search documents
        美国为何重建稀土产业?两个信号!
        Sou Hu Cai Jing· 2025-10-08 22:24
        Core Viewpoint - The column asks whether readers have misjudged the U.S. and says that a rebuilding of the rare earth chain is under way, a challenge to China's lead [1][3]. Group 1: U.S. and Turkey - Turkey wants to open the Beylikova deposit with the U.S. after talks with Russia and China led nowhere [4][6]. - The deposit holds cerium, lanthanum and neodymium - all of them used in cars [4][6]. - Ankara wants to buy less from China [7][9]. Group 2: Pakistan's Deal - Pakistan has begun a $500 million partnership with the U.S. and sent its first batch [10][11]. - A refinery for several metals is to be built [13]. Group 3: A Miner's Turn - MP Materials no longer ships to China [15][19].
        """;

    public const string TopicHtml = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>topics</title></head><body>
        <nav><a href="/">Home</a></nav><h1>稀土供应链再工业化</h1>
        <div class="search"><input placeholder="Search documents"><span>Search documents</span></div>
        <div class="doc"><h2>美国为何重建稀土产业?两个信号!</h2>
        <div class="meta"><span>Sou Hu Cai Jing</span><span>· 2025-10-08 22:24</span></div>
        <div><strong>Core Viewpoint</strong> - The column says that a <b>rebuilding</b> is under way <sup>[1]</sup><sup>[3]</sup>.</div>
        <h4>Group 1: U.S. and Turkey</h4><ul><li>Turkey wants to open Beylikova with the U.S. [4][6].</li><li>Ankara wants to buy less from China [7-9].</li></ul></div>
        <div class="doc"><h2>A second report on magnets</h2><div>Example Wire · 2025-10-09</div>
        <div>Core Viewpoint - A magnet plant starts this year [2].</div></div>
        </body></html>
        """;

    public const string Note = """
        ---
        title: 土耳其称与美国商谈开发贝利科瓦稀土
        url: https://example.org/turkey
        publisher: 示例社
        class: wire
        published: 2025-10-08
        language: zh
        licence: CC BY 4.0 (our note)
        rights: full
        derived_from: Reuters
        world_source: sohu-2025-10-08
        topics: [reindustrialisation, turkey]
        ---
        土耳其能源部长说,**双方**仍在商谈,
        没有签署协议。

        他说矿床有[6.94亿吨](https://example.org/x)矿石。
        """;

    public const string ChinesePortal = """
        <!DOCTYPE html><html><head><meta charset="gb2312"><title>稀土出口管制新规公布_示例财经</title>
        <meta property="og:site_name" content="示例财经"><script>document.title='x';alert(1)</script><style>p{color:red}</style></head>
        <body><div class="nav"><a href="/a">首页</a><a href="/b">财经</a></div>
        <div class="main"><h1>稀土出口管制新规公布</h1>
        <div class="info">2025年10月09日 10:05　来源：路透社　作者：张三</div>
        <div class="content" id="artibody">
        <p>　　商务部9日公布对部分中重稀土物项实施出口管制的决定，出口经营者须申请许可，自公布之日起实施。</p>
        <p>　　公告列出钬、铒、铥、铕、镱五种元素，相关物项包括金属、合金、氧化物和靶材，原有七种元素的管制继续有效。</p>
        <p>　　发言人表示，合规的民用贸易将获得许可，不是禁止出口，各方不必过度担忧供应。</p>
        <p>责任编辑：李四</p></div>
        <div class="footer">版权所有 示例财经</div></div></body></html>
        """;

    public const string EnglishArticle = """
        <!DOCTYPE html><html lang="en-US"><head><title>Refinery to double output | Example Mining News</title>
        <meta property="og:title" content="Refinery to double output"><meta property="og:site_name" content="Example Mining News">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Refinery to double output","datePublished":"2025-07-30T06:15:00+10:00","author":[{"@type":"Person","name":"Jane Doe"}],"publisher":{"@type":"Organization","name":"Example Mining News"}}]}</script>
        </head><body><header><a href="/">Example Mining News</a></header><nav><ul><li><a href="/x">Prices</a></li><li><a href="/y">Lithium</a></li></ul></nav>
        <article><h1>Refinery to double output</h1><p class="byline">By Jane Doe</p>
        <p>The operator of the coastal refinery said on Wednesday that it will double its output of neodymium and praseodymium oxide to 9,000 tonnes a year by the end of 2027, and that work has begun.</p>
        <p>The plan depends on feed from a mine inland, which produced 11,000 tonnes of contained oxide in the June quarter, the company said in a filing with the exchange that gave no cost.</p>
        <p>Analysts had expected a smaller step. Prices for the oxide rose to $75 a kilogram in July, from $60 in March, according to a price service that the industry uses for contracts.</p>
        </article><aside class="related"><a href="/z">More about magnets</a></aside><footer>All rights reserved</footer></body></html>
        """;

    public const string PlainChinese = """
        镨钕价格上涨
        2025-08-01 09:30 来源：示例网
        　　氧化镨钕价格周四升至每吨52.5万元，比上周高3万元。
        　　交易商说磁材厂补库是主因。
        """;
}
