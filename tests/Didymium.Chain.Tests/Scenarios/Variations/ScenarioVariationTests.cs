using CsCheck;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Didymium.Chain.Scenarios.Writing;

namespace Didymium.Chain.Tests.Scenarios.Variations;

/// <summary>A variation is the scenario with what it says changed, and its file says the same.</summary>
public sealed class ScenarioVariationTests
{
    [Fact]
    public void Without_changes_it_is_the_scenario_under_another_name()
    {
        var applied = Varied.OfMild().Applied(Varied.Mild);

        Assert.Equal(("mine", "Mine"), (applied.Id, applied.Name));
        Assert.Equal(["mild", "base"], applied.Lineage);
        Assert.Equal(Varied.Mild.Events.AsEnumerable(), applied.Events);
        Assert.Equal(Varied.Mild.Overrides.AsEnumerable(), applied.Overrides);
        Assert.Equal((AnnouncedProjects.Invest, false, false), (applied.Announced, applied.ExpectedDelays, applied.ExpectedSurvival));
    }

    [Fact]
    public void What_is_switched_off_is_gone_and_its_edits_wait()
    {
        var variation = Varied.OfMild(new EventEdit("ban", "share_approved", "0.9")) with { Without = ["ban", "more-motors", "ban"] };

        Assert.Equal(["heavy-starts"], variation.Applied(Varied.Mild).Events.Select(e => e.Id));
        Assert.Contains("without: [\"ban\", \"more-motors\"]\n", ScenarioWriter.Write(variation.ToFile(Varied.Mild).Value!), StringComparison.Ordinal);
        Assert.Equal(variation.Applied(Varied.Mild).Text(), variation.Read(Varied.Mild).Text());
    }

    [Fact]
    public void An_event_is_changed_in_its_place_and_says_so()
    {
        var applied = Varied.OfMild(new EventEdit("ban", "share_approved", "0.25"), new EventEdit("ban", "end", ""), new EventEdit("ban", "start", "2026-07")).Applied(Varied.Mild);

        var licence = Assert.IsType<ExportLicence>(applied.Events[0]);
        Assert.Equal((0.25, null, new YearMonth(2026, 7)), (licence.ShareApproved, licence.End, licence.Start));
        Assert.Equal(new TradeScope("conc", null, "BBB", "*"), licence.Scope);
        Assert.Equal("half passes Changed in mine: share_approved 0.5 → 0.25, end 2030 → not stated, start 2025-04 → 2026-07.", licence.Effect);
        Assert.Equal("press", Assert.Single(licence.Evidence));
        Assert.Same(Varied.Mild.Events[1], applied.Events[1]);
    }

    [Fact]
    public void A_suspension_is_moved_inside_its_event()
    {
        var from = ScenarioFiles.Read(ScenarioFiles.Create(), "base").Value!;
        var applied = Varied.Of(from, new EventEdit("ban", "suspended.to", "2027-03")).Applied(from);

        Assert.Equal((new YearMonth(2025, 11), new YearMonth(2027, 3)), (applied.Events[0].SuspendedFrom!.Value, applied.Events[0].SuspendedTo!.Value));
    }

    [Fact]
    public void What_was_only_announced_works_once_it_is_decided()
    {
        var idle = Varied.Shipped.Events.First(e => e is StockpileProgramme && !e.Works);
        var applied = Varied.Of(Varied.Shipped, new EventEdit(idle.Id, "status", "decided")).Applied(Varied.Shipped);

        Assert.True(applied.Events.Single(e => e.Id == idle.Id).Works);
    }

    [Theory]
    [InlineData("end", "2030")]
    [InlineData("end", "2030-01")]
    [InlineData("share_approved", "0.5")]
    [InlineData("share_approved", " 0.50 ")]
    public void What_is_set_to_what_it_is_does_not_change(string key, string value)
    {
        var file = Varied.OfMild(new EventEdit("ban", key, value)).ToFile(Varied.Mild).Value!;

        Assert.Empty(file.Events);
    }

    [Fact]
    public void Of_two_edits_of_a_key_the_last_counts() =>
        Assert.Equal(4, Assert.IsType<DemandShift>(Varied.OfMild(new EventEdit("more-motors", "factor", "3"), new EventEdit("more-motors", "factor", "4")).Applied(Varied.Mild).Events[2]).Factor);

    [Fact]
    public void Settings_and_numbers_of_the_world_are_set()
    {
        var variation = Varied.OfMild() with
        {
            Announced = AnnouncedProjects.Build,
            ExpectedSurvival = true,
            Overrides = [new Override("demand.bbb-catalyst-ox-ce.quantity_t", "*2", "what if", "a form"), new Override("parameters.inflation.value", "0.03", "what if", "a form")],
        };
        var applied = variation.Applied(Varied.Mild);

        Assert.Equal((AnnouncedProjects.Build, false, true), (applied.Announced, applied.ExpectedDelays, applied.ExpectedSurvival));
        Assert.Equal([("demand.bbb-catalyst-ox-ce.quantity_t", "*2"), ("parameters.inflation.value", "0.03")], applied.Overrides.Select(o => (o.Path, o.Value)));
        Assert.Equal(variation.Read(Varied.Mild).Text(), applied.Text());
    }

    [Theory]
    [InlineData("bann", "end", "2027", "mine.yaml column edits: found \"bann\"\n  rule VARIATION-001: an edit is of an event of mild. Fix: perhaps ban.")]
    [InlineData("ban", "id", "other", "mine.yaml column ban.id: found \"other\"\n  rule VARIATION-002: an edit changes what an event says and not which event it is. Fix: edit another key, or switch the event off.")]
    [InlineData("ban", "end", "2024-01", "mine.yaml column ban.end: found \"2024-01\"\n  rule SCENARIO-010: an event ends after it starts. Fix: write a date after 2025-04.")]
    [InlineData("ban", "end", "soon", "mine.yaml column ban.end: found \"soon\"\n  rule SCENARIO-010: dates are YYYY or YYYY-MM. Fix: write 2027 or 2027-03.")]
    [InlineData("ban", "share_approved", "-1", "mine.yaml column ban.share_approved: found \"-1\"\n  rule SCENARIO-012: share_approved is not below 0. Fix: write a value within.")]
    [InlineData("ban", "processing_months", "61", "mine.yaml column ban.processing_months: found \"61\"\n  rule SCENARIO-012: processing_months is from 0 to 60. Fix: write a value within.")]
    [InlineData("ban", "share_approved", "half", "mine.yaml column ban.share_approved: found \"half\"\n  rule SCENARIO-011: share_approved is a number with '.' and no thousands separator. Fix: write share_approved: 12000.5, say.")]
    [InlineData("ban", "share_approved", "", "mine.yaml column ban.share_approved:\n  rule SCENARIO-006: share_approved is never left out here. Fix: write share_approved: and its value.")]
    [InlineData("ban", "share_aproved", "1", "mine.yaml column ban.share_aproved: found \"share_aproved\"\n  rule SCENARIO-005: keys are those of the scenario format. Fix: perhaps share_approved.")]
    [InlineData("ban", "scope", "all", "mine.yaml column ban.scope:\n  rule SCENARIO-003: scope is a mapping. Fix: write scope: { key: value }.")]
    public void What_is_wrong_with_an_edit_is_said_of_its_key(string id, string key, string value, string expected) =>
        Assert.Equal(expected, string.Join('\n', Varied.OfMild(new EventEdit(id, key, value)).Apply(Varied.Mild).Faults.Select(f => f.ToString()).Take(1)));

    [Fact]
    public void All_faults_are_said_at_once()
    {
        var variation = Varied.OfMild(new EventEdit("ban", "end", "1999"), new EventEdit("more-motors", "factor", "-1")) with { Name = " ", Without = ["heavy-start"] };

        Assert.Equal(["SCENARIO-006", "SCENARIO-010", "SCENARIO-012", "SCENARIO-024"], variation.Apply(Varied.Mild).Faults.Select(f => f.RuleId).Order());
        Assert.Null(variation.ToFile(Varied.Mild).Value);
    }

    [Theory]
    [InlineData("mild", "VARIATION-003")]
    [InlineData("base", "VARIATION-003")]
    [InlineData("../mine", "VARIATION-004")]
    [InlineData(".mine", "VARIATION-004")]
    [InlineData("", "VARIATION-004")]
    public void An_id_is_a_file_name_of_its_own(string id, string rule) =>
        Assert.Contains(rule, (Varied.OfMild() with { Id = id }).Apply(Varied.Mild).Faults.Select(f => f.RuleId));

    [Fact]
    public void A_variation_of_another_scenario_is_refused() =>
        Assert.Throws<ArgumentException>(() => (Varied.OfMild() with { BaseId = "base" }).Apply(Varied.Mild));

    [Fact]
    public void Whatever_is_typed_the_file_is_read_as_what_was_applied()
    {
        string[] nasty = ["a: b", "\"]\nevents:\n  - id: x", "{}", "- x", "# no", "镨钕: 氧化物", "!!binary x", "&a *a", "\\u0041", "x\ty", "\u2028x", "😀", "'", "yes", "~", "</script>", "\0"];
        var one = Gen.Int[0, nasty.Length - 1].Select(i => nasty[i]);
        Gen.Select(Gen.String, one, one).Sample((any, name, value) =>
        {
            var variation = Varied.OfMild(new EventEdit("ban", "name", value), new EventEdit("ban", "effect", any), new EventEdit("more-motors", "use", value)) with
            {
                Name = name + any,
                Description = any,
                Overrides = [new Override("a.b.c", value, name, "a form")],
            };
            var applied = variation.Apply(Varied.Mild);
            Assert.Equal(applied.Success, variation.ToFile(Varied.Mild).Success);
            if (applied.Success)
            {
                Assert.Equal(variation.Read(Varied.Mild).Text(), applied.Value!.Text());
            }
        });
    }

    [Fact]
    public void Reading_the_file_gives_the_scenario_that_was_applied()
    {
        var events = Varied.Shipped.Events;
        var handles = events.Where(e => e is not NotedEvent).ToDictionary(e => e.Id, e => EventHandles.Of(e, Varied.World));
        var edit = Gen.Select(Gen.Int[0, events.Length - 1], Gen.Int[0, 5], Gen.Double[-0.1, 1.1]).Select((e, h, at) =>
        {
            var id = events[e].Id;
            if (!handles.TryGetValue(id, out var own))
            {
                return new EventEdit(id, "status", "denied");
            }

            var handle = own[h % own.Length];
            return new EventEdit(id, handle.Key, handle.Text(handle.Min + ((handle.Max - handle.Min) * at)));
        });
        var count = 0;
        Gen.Select(edit.Array[0, 6], Gen.Int[0, events.Length - 1].Select(i => events[i].Id).Array[0, 4], Gen.Bool.Select(b => b ? AnnouncedProjects.Build : (AnnouncedProjects?)null)).Sample(
            (edits, without, announced) =>
            {
                var variation = Varied.Of(Varied.Shipped, edits) with { Without = [.. without], Announced = announced };
                var applied = variation.Apply(Varied.Shipped);
                if (applied.Success)
                {
                    Interlocked.Increment(ref count);
                    Assert.Equal(variation.Read(Varied.Shipped).Text(), applied.Value!.Text());
                    Assert.Equal([], ScenarioChecker.Check(applied.Value!, Varied.World));
                }
            },
            iter: 200);
        Assert.True(count > 30, $"only {count} of 200 variations were right");
    }
}
