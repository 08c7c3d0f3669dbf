using Didymium.Chain.Figures;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>What can be wrong in a scenario file.</summary>
internal static class ScenarioFaults
{
    public static Fault NotFound(ScenarioDocument? by, string id, string file, IEnumerable<string> known) => by is null
        ? new(file, null, string.Empty, id, "SCENARIO-001", "a scenario is a file of its own", Nearest.Hint(id, known))
        : new(by.File, by.ExtendsLine, "extends", id, "SCENARIO-001", "a scenario extends one that has a file", Nearest.Hint(id, known));

    public static Fault NotYaml(string file, int line, string message) =>
        new(file, line, string.Empty, message, "SCENARIO-002", "a scenario is YAML", "mend the line; texts with a colon or a # need quotes");

    public static Fault NoMap(string file) =>
        new(file, null, string.Empty, string.Empty, "SCENARIO-002", "a scenario is a mapping with id, name and events", "start with id: and name:");

    public static Fault ItemIsNoMap(string file, int line, string key) =>
        new(file, line, key, string.Empty, "SCENARIO-003", $"an item of {key} is a mapping", "write it as - key: value");

    public static Fault NotText(YamlMap map, string key) =>
        new(map.File, map.LineOf(key), key, string.Empty, "SCENARIO-003", $"{key} is a single value", "write it on one line");

    public static Fault NotMap(YamlMap map, string key) =>
        new(map.File, map.LineOf(key), key, string.Empty, "SCENARIO-003", $"{key} is a mapping", $"write {key}: {{ key: value }}");

    public static Fault NotList(YamlMap map, string key) =>
        new(map.File, map.LineOf(key), key, string.Empty, "SCENARIO-003", $"{key} is a list", $"write {key}: [ ... ] or a line with - for each item");

    public static Fault Cycle(ScenarioDocument at, IReadOnlyList<string> path) =>
        new(at.File, at.ExtendsLine, "extends", string.Join(" -> ", path), "SCENARIO-004", "a scenario does not extend itself", "take one of the extends away");

    public static Fault UnknownKey(string file, int line, string key, IEnumerable<string> known) =>
        new(file, line, key, key, "SCENARIO-005", "keys are those of the scenario format", Nearest.Hint(key, known));

    public static Fault Missing(YamlMap map, string key) =>
        new(map.File, map.LineOf(key), key, string.Empty, "SCENARIO-006", $"{key} is never left out here", $"write {key}: and its value");

    public static Fault IdIsNotFileName(YamlMap map, string stated, string id) =>
        new(map.File, map.LineOf("id"), "id", stated, "SCENARIO-007", "the id is the file's name", $"write id: {id}, or rename the file");

    public static Fault Kind(YamlMap map, string kind, IEnumerable<string> known) =>
        new(map.File, map.LineOf("kind"), "kind", kind, "SCENARIO-008", $"an event is one of {string.Join(", ", known)}", Nearest.Hint(kind, known));

    public static Fault Word(YamlMap map, string key, string word, IEnumerable<string> known) =>
        new(map.File, map.LineOf(key), key, word, "SCENARIO-009", $"{key} is one of {string.Join(", ", known)}", Nearest.Hint(word, known));

    public static Fault Date(YamlMap map, string key, string text) =>
        new(map.File, map.LineOf(key), key, text, "SCENARIO-010", "dates are YYYY or YYYY-MM", "write 2027 or 2027-03");

    public static Fault EndsBeforeStart(YamlMap map, YearMonth start, YearMonth end) =>
        new(map.File, map.LineOf("end"), "end", end.ToString(), "SCENARIO-010", "an event ends after it starts", $"write a date after {start}");

    public static Fault Number(YamlMap map, string key, string text) =>
        new(map.File, map.LineOf(key), key, text, "SCENARIO-011", $"{key} is a number with '.' and no thousands separator", $"write {key}: 12000.5, say");

    public static Fault Bounds(YamlMap map, string key, string text, double low, double high) =>
        new(map.File, map.LineOf(key), key, text, "SCENARIO-012", double.IsFinite(high) ? $"{key} is from {Numbers.Format(low)} to {Numbers.Format(high)}" : $"{key} is not below {Numbers.Format(low)}", "write a value within");

    public static Fault FacilityOrProject(YamlMap map, string? facility) =>
        new(map.File, map.Line, facility is null ? "facility" : "project", string.Empty, "SCENARIO-013", "a project event is of a facility or of a whole project", "write one of facility: and project:, not both");

    public static Fault RepeatedEvent(YamlMap map, string id) =>
        new(map.File, map.LineOf("id"), "id", id, "SCENARIO-014", "an id stands once in a file; only an extending scenario replaces it", "give it another id");

    public static Fault SuspendedOutside(YamlMap map, YearMonth from, YearMonth? to) =>
        new(map.File, map.LineOf("suspended"), "suspended", to is null ? $"from {from}" : $"from {from} to {to}", "SCENARIO-016", "a suspension falls between start and end, and begins before it ends", "write { from: ..., to: ... } with dates of that time");

    public static Fault SuspendedSince(YamlMap map) =>
        new(map.File, map.LineOf("status"), "status", "suspended", "SCENARIO-017", "what is suspended says since when", "write suspended: { from: 2025-11, to: 2026-11 }, say, or another status");

    public static Fault ExpiredWhen(YamlMap map) =>
        new(map.File, map.LineOf("status"), "status", "expired", "SCENARIO-017", "what is expired says when it ended", "write end: and its date, or another status");

    public static Fault HalfARelease(YamlMap map, string missing) =>
        new(map.File, map.LineOf(missing), missing, string.Empty, "SCENARIO-018", "release_above and release_tonnes_per_year go together", $"write {missing}: too, or leave both out");

    public static Fault ToItself((string File, int? Line) at, string key, string region) =>
        new(at.File, at.Line, key, region, "SCENARIO-019", "trade goes from one region to another", "write different regions for origin and destination, or * for all others");

    public static Fault BarsItself((string File, int? Line) at, string country) =>
        new(at.File, at.Line, "country", country, "SCENARIO-020", "a country is barred by buyers elsewhere", "write another region or another country");

    public static Fault ExcludedFromMany((string File, int? Line) at, string origin) =>
        new(at.File, at.Line, "scope", origin, "SCENARIO-021", "excluded_uses needs a licence of one country, whose material those uses then do without", "write one region as origin, and an event for each");

    public static Fault NobodyElse((string File, int? Line) at, string stage, string country) =>
        new(at.File, at.Line, "stages", stage, "SCENARIO-022", $"a technology ban meets a plant outside {country} that is still to be decided on", "leave the stage out, or add the plants to facilities.csv");

    public static Fault NotMade((string File, int? Line) at, string facility, string product, IReadOnlyCollection<string> makes) =>
        new(at.File, at.Line, "product", product, "SCENARIO-023", $"product is one that {facility} makes", makes.Count == 0 ? "name a separation, metal, alloy, magnet or recycling plant" : Nearest.Hint(product, makes));

    public static Fault LeavesOutUnknown(ScenarioDocument at, string id, IReadOnlyCollection<string> inherited) =>
        new(at.File, at.WithoutLine, "without", id, "SCENARIO-024", "without names events of the scenario that it extends", inherited.Count == 0 ? "leave it out: nothing is inherited" : Nearest.Hint(id, inherited));

    public static Fault LeftOutAndStated(ScenarioDocument at, string id) =>
        new(at.File, at.WithoutLine, "without", id, "SCENARIO-025", "an event is left out or stated, not both", "take it out of without: what is stated replaces what is inherited");

    public static Fault Unknown((string File, int? Line) at, string key, string found, string what, IEnumerable<string> known) =>
        new(at.File, at.Line, key, found, "SCENARIO-015", $"{key} names {what}", Nearest.Hint(found, known));
}
