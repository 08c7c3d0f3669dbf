using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Tests.Reading;

namespace Didymium.Chain.Tests.Scenarios;

/// <summary>Two scenarios on the tiny world, one extending the other.</summary>
internal static class ScenarioFiles
{
    public const string Base = """
        id: base
        name: Base
        description: What is in force.
        announced: ignore
        survival: certain
        set:
          - path: demand.bbb-catalyst-ox-ce.quantity_t
            value: "*1.1"
            reason: a test
            source: press
        events:
          - id: ban
            kind: ban
            name: Beta stops concentrate
            start: 2025-04
            suspended: { from: 2025-11, to: 2026-11 }
            status: in_force
            evidence: [press]
            effect: the routes close
            scope: { product: conc, deposit: clay, origin: BBB, destination: G7 }
          - id: heavy-starts
            kind: project
            name: The heavy plant starts
            facility: heavy
            new_status: operating
            new_start: 2026-09
            capacity: 60
            start: 2025-06
            status: decided
            evidence: [press]
            effect: sets status and start
        """;

    public const string Mild = """
        id: mild
        name: Mild
        extends: base
        announced: invest
        delays: none
        events:
          - id: ban
            kind: licence
            name: Beta licenses concentrate
            start: 2025-04
            end: 2030
            status: in_force
            evidence: [press]
            effect: half passes
            scope: { product: conc, origin: BBB, destination: "*" }
            share_approved: 0.5
          - id: more-motors
            kind: demand
            name: More motors
            start: 2026
            status: decided
            evidence: []
            effect: demand doubles
            use: ev-traction
            factor: 2
        """;

    private static readonly World World = TinyFiles.Read(TinyFiles.Create()).Value!;

    public static Dictionary<string, string> Create() => new() { ["base.yaml"] = Base, ["mild.yaml"] = Mild };

    public static ReadResult<Scenario> Read(Dictionary<string, string> files, string id) => ScenarioReader.Read(new MemorySource(files), id);

    /// <summary>All faults of reading, or those of checking against the tiny world.</summary>
    public static IReadOnlyList<Fault> Faults(Dictionary<string, string> files, string id) =>
        Read(files, id) is { Value: { } scenario } ? ScenarioChecker.Check(scenario, World) : Read(files, id).Faults;
}
