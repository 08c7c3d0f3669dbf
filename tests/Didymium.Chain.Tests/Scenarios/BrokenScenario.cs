using Didymium.Chain.Reading;

namespace Didymium.Chain.Tests.Scenarios;

/// <summary>A mistake in a scenario and what is said of it, by the reader or on meeting the tiny world.</summary>
/// <param name="Title">The mistake, in words.</param>
/// <param name="Scenario">Scenario it is in; <c>mild</c> is read, which extends <c>base</c>.</param>
/// <param name="From">Text replaced, once; empty for the whole file.</param>
/// <param name="To">Text put in its place.</param>
/// <param name="Expected">All faults, as printed.</param>
internal sealed record BrokenScenario(string Title, string Scenario, string From, string To, string Expected)
{
    public static IReadOnlyList<BrokenScenario> All { get; } =
    [
        .. BrokenPolicies.All,
        new("An_extended_scenario_is_missing", "mild",
            "extends: base",
            "extends: bass",
            """
            mild.yaml row 3 column extends: found "bass"
              rule SCENARIO-001: a scenario extends one that has a file. Fix: perhaps base.
            """),
        new("A_scenario_extends_itself", "base",
            "name: Base",
            "name: Base\nextends: mild",
            """
            mild.yaml row 3 column extends: found "base -> mild -> base"
              rule SCENARIO-004: a scenario does not extend itself. Fix: take one of the extends away.
            """),
        new("The_YAML_is_broken", "mild",
            "name: Mild",
            "name: Mild: soft",
            """
            mild.yaml row 2: found "While scanning a plain scalar value, found invalid mapping."
              rule SCENARIO-002: a scenario is YAML. Fix: mend the line; texts with a colon or a # need quotes.
            """),
        new("A_scenario_is_a_list", "mild",
            "",
            "- a\n- b\n",
            """
            mild.yaml:
              rule SCENARIO-002: a scenario is a mapping with id, name and events. Fix: start with id: and name:.
            """),
        new("Events_are_no_list", "mild",
            "",
            "id: mild\nname: Mild\nevents: none\n",
            """
            mild.yaml row 3 column events:
              rule SCENARIO-003: events is a list. Fix: write events: [ ... ] or a line with - for each item.
            """),
        new("An_event_left_out_is_not_inherited", "mild",
            "delays: none",
            "delays: none\nwithout: [ban, heavy-start]",
            """
            mild.yaml row 6 column without: found "heavy-start"
              rule SCENARIO-024: without names events of the scenario that it extends. Fix: perhaps heavy-starts.
            mild.yaml row 6 column without: found "ban"
              rule SCENARIO-025: an event is left out or stated, not both. Fix: take it out of without: what is stated replaces what is inherited.
            """),
        new("An_event_is_left_out_where_nothing_is_inherited", "base",
            "announced: ignore",
            "announced: ignore\nwithout: [ban]",
            """
            base.yaml row 5 column without: found "ban"
              rule SCENARIO-024: without names events of the scenario that it extends. Fix: leave it out: nothing is inherited.
            """),
        new("A_key_is_misspelt", "mild",
            "announced: invest",
            "anounced: invest",
            """
            mild.yaml row 4 column anounced: found "anounced"
              rule SCENARIO-005: keys are those of the scenario format. Fix: perhaps announced.
            """),
        new("A_key_of_an_event_is_misspelt", "base",
            "new_start: 2026-09",
            "new_begin: 2026-09",
            """
            base.yaml row 26 column new_begin: found "new_begin"
              rule SCENARIO-005: keys are those of the scenario format. Fix: perhaps new_start.
            """),
        new("A_name_is_left_out", "mild",
            "    name: More motors\n",
            "",
            """
            mild.yaml row 17 column name:
              rule SCENARIO-006: name is never left out here. Fix: write name: and its value.
            """),
        new("The_id_is_not_the_file_s_name", "mild",
            "id: mild",
            "id: wild",
            """
            mild.yaml row 1 column id: found "wild"
              rule SCENARIO-007: the id is the file's name. Fix: write id: mild, or rename the file.
            """),
        new("A_kind_is_unknown", "base",
            "kind: project",
            "kind: projekt",
            """
            base.yaml row 22 column kind: found "projekt"
              rule SCENARIO-008: an event is one of project, ban, licence, tariff, price_floor, output_credit, capex_grant, stockpile, quota, demand, export_quota, export_tax, offtake, loan, investment_credit, origin_restriction, technology_ban, note. Fix: perhaps project.
            """),
        new("A_status_is_unknown", "base",
            "status: in_force",
            "status: inforce",
            """
            base.yaml row 17 column status: found "inforce"
              rule SCENARIO-009: status is one of rumoured, announced, decided, in_force, suspended, expired, denied. Fix: perhaps in_force.
            """),
        new("Delays_are_a_word_of_their_own", "mild",
            "delays: none",
            "delays: some",
            """
            mild.yaml row 5 column delays: found "some"
              rule SCENARIO-009: delays is one of expected, none. Fix: perhaps none.
            """),
        new("A_date_cannot_be_read", "base",
            "start: 2025-04",
            "start: spring 2025",
            """
            base.yaml row 15 column start: found "spring 2025"
              rule SCENARIO-010: dates are YYYY or YYYY-MM. Fix: write 2027 or 2027-03.
            """),
        new("An_event_ends_before_it_starts", "mild",
            "end: 2030",
            "end: 2020",
            """
            mild.yaml row 11 column end: found "2020"
              rule SCENARIO-010: an event ends after it starts. Fix: write a date after 2025-04.
            """),
        new("A_factor_is_no_number", "mild",
            "factor: 2",
            "factor: twice",
            """
            mild.yaml row 25 column factor: found "twice"
              rule SCENARIO-011: factor is a number with '.' and no thousands separator. Fix: write factor: 12000.5, say.
            """),
        new("A_share_is_negative", "mild",
            "share_approved: 0.5",
            "share_approved: -0.5",
            """
            mild.yaml row 16 column share_approved: found "-0.5"
              rule SCENARIO-012: share_approved is not below 0. Fix: write a value within.
            """),
        new("A_project_event_names_neither", "base",
            "    facility: heavy\n",
            "",
            """
            base.yaml row 21 column facility:
              rule SCENARIO-013: a project event is of a facility or of a whole project. Fix: write one of facility: and project:, not both.
            """),
        new("An_id_stands_twice", "base",
            "id: heavy-starts",
            "id: ban",
            """
            base.yaml row 21 column id: found "ban"
              rule SCENARIO-014: an id stands once in a file; only an extending scenario replaces it. Fix: give it another id.
            """),
        new("A_scope_is_left_out", "base",
            "    scope: { product: conc, deposit: clay, origin: BBB, destination: G7 }\n",
            "",
            """
            base.yaml row 12 column scope:
              rule SCENARIO-006: scope is never left out here. Fix: write scope: and its value.
            """),
        new("A_facility_is_unknown", "base",
            "facility: heavy",
            "facility: heavi",
            """
            base.yaml row 24 column facility: found "heavi"
              rule SCENARIO-015: facility names a facility. Fix: perhaps heavy.
            """),
        new("A_new_status_is_unknown", "base",
            "new_status: operating",
            "new_status: running",
            """
            base.yaml row 25 column new_status: found "running"
              rule SCENARIO-015: new_status names a row of statuses.csv. Fix: perhaps operating or announced.
            """),
        new("A_product_of_a_scope_is_unknown", "base",
            "{ product: conc,",
            "{ product: konc,",
            """
            base.yaml row 20 column scope: found "konc"
              rule SCENARIO-015: scope names a product, a stage or *. Fix: perhaps conc.
            """),
        new("A_bloc_is_unknown", "base",
            "destination: G7",
            "destination: G77",
            """
            base.yaml row 20 column scope: found "G77"
              rule SCENARIO-015: scope names a region, a bloc or *. Fix: perhaps G7.
            """),
        new("A_use_is_unknown", "mild",
            "use: ev-traction",
            "use: ev-tractor",
            """
            mild.yaml row 24 column use: found "ev-tractor"
              rule SCENARIO-015: use names a use or *. Fix: perhaps ev-traction.
            """),
        new("A_source_of_an_event_is_unknown", "base",
            "evidence: [press]",
            "evidence: [pres]",
            """
            base.yaml row 18 column evidence: found "pres"
              rule SCENARIO-015: evidence names a row of sources.csv. Fix: perhaps press.
            """),
        new("A_source_of_an_override_is_unknown", "base",
            "source: press",
            "source: pres",
            """
            base.yaml row 10 column source: found "pres"
              rule SCENARIO-015: source names a row of sources.csv. Fix: perhaps press.
            """),
    ];

    /// <summary>Reads the scenarios with the mistake in them.</summary>
    public IReadOnlyList<Fault> Faults()
    {
        var files = ScenarioFiles.Create();
        var file = Scenario + ".yaml";
        var at = files[file].IndexOf(From, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{From}\" is not in {file}.");
        files[file] = From.Length == 0 ? To : files[file][..at] + To + files[file][(at + From.Length)..];
        return ScenarioFiles.Faults(files, Scenario);
    }
}
