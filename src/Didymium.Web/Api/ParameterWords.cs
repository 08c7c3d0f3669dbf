using System.Collections.Frozen;

namespace Didymium.Web.Api;

/// <summary>What parameters of the API mean, in both languages. One name means one thing; where it does not, it stands here with its operation.</summary>
internal static class ParameterWords
{
    private static readonly FrozenDictionary<string, (string English, string Chinese)> Words = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["limit"] = ("Most items of a page.", "每页最多条数。"),
        ["offset"] = ("Items to skip.", "跳过的条数。"),
        ["id"] = ("Id; of documents and claims its first characters are enough.", "编号；文档和主张可只写前几个字符。"),
        ["listEvents.id"] = ("Scenario id.", "情景编号。"),
        ["getScenario.id"] = ("Scenario id.", "情景编号。"),
        ["getScenarioFile.id"] = ("Scenario id.", "情景编号。"),
        ["getTopic.id"] = ("Topic id.", "专题编号。"),
        ["getRun.id"] = ("Run id, or a scenario's id for its default run.", "运行编号，或情景编号（其默认运行）。"),
        ["followRun.id"] = ("Run id, or a scenario's id for its default run.", "运行编号，或情景编号（其默认运行）。"),
        ["getResult.id"] = ("Run id, or a scenario's id for its default run.", "运行编号，或情景编号（其默认运行）。"),
        ["listTables.id"] = ("Run id, or a scenario's id for its default run.", "运行编号，或情景编号（其默认运行）。"),
        ["getTable.id"] = ("Run id, or a scenario's id for its default run.", "运行编号，或情景编号（其默认运行）。"),
        ["cancelRun.id"] = ("Run id.", "运行编号。"),
        ["table"] = ("Name of the table; .json, .csv or .parquet may be appended.", "表名；可加 .json、.csv 或 .parquet。"),
        ["kind"] = ("Only of this kind: run, stress, impact or explain.", "仅限此类：run、stress、impact 或 explain。"),
        ["state"] = ("Only in this state: queued, running, done, failed, cancelled or interrupted.", "仅限此状态：queued、running、done、failed、cancelled 或 interrupted。"),
        ["thing"] = ("What to trace: an id, a figure as table.key.column, or words such as \"price ox-dy DEU 2030\".", "溯源对象：编号、表.键.列 形式的数值，或如 “price ox-dy DEU 2030”。"),
        ["run"] = ("Run id, or a scenario's id for its default run; the site's default when left out.", "运行编号，或情景编号（其默认运行）；省略时为网站默认。"),
        ["a"] = ("First run: run id or scenario id.", "第一个运行：运行编号或情景编号。"),
        ["b"] = ("Second run: run id or scenario id.", "第二个运行：运行编号或情景编号。"),
        ["year"] = ("Calendar year of the run; its first when left out.", "运行中的年份；省略时为首年。"),
        ["importer"] = ("Region or bloc whose reliance and risk are shown; may be given several times.", "显示其依赖度和风险的国家或集团；可重复。"),
        ["product"] = ("Product id; may be given several times.", "产品编号；可重复。"),
        ["element"] = ("Chemical symbol such as Dy; may be given several times.", "元素符号，如 Dy；可重复。"),
        ["language"] = ("Language of the document: zh or en.", "文档语言：zh 或 en。"),
        ["source_class"] = ("Kind of publisher: statistics, filing, company_release, government, wire, trade_press, news or blog.", "发布者类型：statistics、filing、company_release、government、wire、trade_press、news 或 blog。"),
        ["from"] = ("First day of publication, as 2026-07-31.", "最早发布日期，如 2026-07-31。"),
        ["to"] = ("Last day of publication, as 2026-07-31.", "最晚发布日期，如 2026-07-31。"),
        ["q"] = ("Words, \"phrases\", -not, begin*, title:word; names are found by all their spellings.", "词语、\"短语\"、-排除、前缀*、title:词；名称的各种写法均可匹配。"),
        ["country"] = ("Region id such as TUR; may be given several times.", "国家编号，如 TUR；可重复。"),
        ["type"] = ("Type of claim: resource, production, capacity, policy …", "主张类型：resource、production、capacity、policy 等。"),
        ["status"] = ("Standing: rumoured … operating, announced, in_force …", "状态：rumoured … operating、announced、in_force 等。"),
        ["document"] = ("Document id or its first characters.", "文档编号或其前几个字符。"),
        ["order"] = ("relevance or newest.", "relevance（相关度）或 newest（最新）。"),
        ["subject"] = ("What claims are about, by any of its names: Beylikova, 贝利科瓦.", "主张的对象，任一名称均可：Beylikova、贝利科瓦。"),
        ["name"] = ("Name of the file, a label only.", "文件名，仅作标签。"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a parameter of an operation means; null when nobody has said.</summary>
    public static (string English, string Chinese)? Of(string? operation, string? parameter) =>
        Words.TryGetValue($"{operation}.{parameter}", out var own) ? own : Words.TryGetValue(parameter ?? string.Empty, out var shared) ? shared : null;
}
