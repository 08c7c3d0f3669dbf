namespace Didymium.Web.Api;

/// <summary>Groups of operations, in the order in which they are shown, with what they are for.</summary>
internal static class ApiTags
{
    public const string Scenarios = "scenarios";
    public const string Runs = "runs";
    public const string Tables = "tables";
    public const string Questions = "questions";
    public const string World = "world";
    public const string Documents = "documents";
    public const string Claims = "claims";
    public const string Topics = "topics";

    public static IReadOnlyList<(string Tag, string English, string Chinese)> All { get; } =
    [
        (Scenarios, "What may happen: scenarios and their events.", "可能发生什么：情景及其事件。"),
        (Runs, "Ask the model and follow it: runs, stress tests, impacts, explanations.", "向模型提问并跟踪：运行、压力测试、影响、解释。"),
        (Tables, "Results of runs as tables: JSON, CSV, Parquet.", "运行结果表：JSON、CSV、Parquet。"),
        (Questions, "Questions that are answered at once: trace, compare, indices, check.", "即时回答的问题：溯源、比较、指数、检查。"),
        (World, "The data that the model stands on, every row with its source.", "模型所依据的数据，每行注明来源。"),
        (Documents, "News and reports: list, search, read, add.", "新闻与报告：列表、搜索、阅读、添加。"),
        (Claims, "What documents claim, with checks and rivals; decide on it.", "文档中的主张、核查与相反说法；作出判断。"),
        (Topics, "What a reader of the news follows.", "新闻读者关注的专题。"),
    ];
}
