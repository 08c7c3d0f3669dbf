using CsCheck;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Writing;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Events;
using static Didymium.Evidence.Tests.Events.Article;

namespace Didymium.Evidence.Tests.Events;

/// <summary>A scenario written is the scenario read.</summary>
public sealed class ScenarioWriterTests
{
    [Theory]
    [InlineData("base")]
    [InlineData("headlines")]
    [InlineData("reindustrialisation")]
    [InlineData("as-announced")]
    public void Every_event_of_the_shipped_scenarios_comes_back_as_it_was(string id)
    {
        var scenario = Scenario(id);

        var read = Back(new ScenarioFile { Id = "copy", Name = scenario.Name, Description = scenario.Description, Events = scenario.Events, Overrides = scenario.Overrides });

        Assert.Equal(scenario.Events.Select(Text), read.Events.Select(Text));
        Assert.Equal(scenario.Overrides.Select(o => (o.Path, o.Value, o.Reason, o.Source)), read.Overrides.Select(o => (o.Path, o.Value, o.Reason, o.Source)));
        Assert.Equal((scenario.Name, scenario.Description), (read.Name, read.Description));
    }

    [Fact]
    public void Whatever_a_document_says_stays_one_text()
    {
        string[] known = ["a: b", "\"]\nevents:\n  - id: x", "{}", "- x", "# no", "镨钕: 氧化物", "!!binary x", "&a *a", "\\u0041", "x\ty", "\u2028x", "😀", "'", "yes", "1e3", "~"];
        var nasty = Gen.OneOf(Gen.String, Gen.Int[0, known.Length - 1].Select(i => known[i]), Gen.Select(Gen.Int[0, known.Length - 1], Gen.String, (i, s) => known[i] + s));
        nasty.Sample(text =>
        {
            // Readers trim, and unpaired halves of characters are no text.
            var clean = new string([.. text.Where(c => !char.IsSurrogate(c))]).Trim();
            if (string.IsNullOrWhiteSpace(clean) || clean.Contains('\0', StringComparison.Ordinal))
            {
                return;
            }

            var note = new NotedEvent { Id = "e", Name = clean, Start = new YearMonth(2025, 10), Status = EventStatus.Announced, Evidence = [MpStop.Id], Effect = clean };
            var read = Assert.Single(Back(new ScenarioFile { Id = "copy", Name = clean, Events = [note] }).Events);
            Assert.Equal((clean, clean), (read.Name, read.Effect));
        });
    }

    [Fact]
    public void Accepted_claims_become_a_scenario_that_the_world_knows()
    {
        var maker = Maker();
        ClaimEvents[] made = [maker.Make(MpStop, October), maker.Make(TurkeyTalks, October), maker.Make(PakistanMoney, October)];
        var file = AcceptedScenario.Of("news", "News", "base", made, id => id == MpStop.Id ? Verdict.Accept : id == TurkeyTalks.Id ? Verdict.AcceptAsScenario : null);

        var files = new Dictionary<string, string> { ["news.yaml"] = ScenarioWriter.Write(file), ["base.yaml"] = ScenarioWriter.Write(new ScenarioFile { Id = "base", Name = "Base" }) };
        var read = ScenarioReader.Read(new MemorySource(files), "news");

        Assert.Empty(read.Faults);
        Assert.Equal([.. made[0].Events.Select(Text), .. made[1].Events.Select(Text)], read.Value!.Events.Select(Text));
        Assert.Empty(ScenarioChecker.Check(read.Value, World));
        Assert.Empty(EvidenceRules.Unaccepted(read.Value, World, id => id == MpStop.Id ? Verdict.Accept : Verdict.AcceptAsScenario));
    }

    [Fact]
    public void What_is_no_claim_and_no_source_is_still_a_fault()
    {
        var note = new NotedEvent { Id = "e", Name = "n", Start = new YearMonth(2025), Status = EventStatus.Announced, Evidence = ["c-not-a-claim", "nobody"], Effect = "e" };

        Assert.Equal(2, ScenarioChecker.Check(new Scenario { Id = "s", Name = "s", Events = [note] }, World).Count);
    }

    [Fact]
    public async Task A_file_is_written_whole_and_leaves_nothing_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("didymium-scenario-");
        try
        {
            var path = await ScenarioWriter.WriteAsync(new ScenarioFile { Id = "news", Name = "News" }, folder.FullName, CancellationToken.None);

            Assert.Equal([path], Directory.GetFiles(folder.FullName));
            await Assert.ThrowsAsync<ArgumentException>(() => ScenarioWriter.WriteAsync(new ScenarioFile { Id = "../news", Name = "News" }, folder.FullName, CancellationToken.None));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(null, false, true)]
    [InlineData(Verdict.Reject, false, true)]
    [InlineData(Verdict.NeedsSource, false, true)]
    [InlineData(Verdict.AcceptAsScenario, false, false)]
    [InlineData(Verdict.AcceptAsScenario, true, true)]
    [InlineData(Verdict.Accept, true, false)]
    public void An_event_may_cite_what_is_accepted_only(Verdict? verdict, bool isBase, bool faulty)
    {
        var scenario = new Scenario
        {
            Id = "s",
            Name = "s",
            Events = [.. Maker().Make(MpStop, October).Events],
            Overrides = [new Override("deposits.beylikova.resource_t_reo", "1", "r", "o") { Source = TurkeyTalks.Id }, new Override("x.y.z", "1", "r", "o") { Source = "press" }],
        };

        var found = EvidenceRules.Unaccepted(scenario, null, _ => verdict, isBase);

        Assert.Equal(faulty ? [$"event {MpStop.Id}", "set deposits.beylikova.resource_t_reo"] : [], found.Select(f => f.Where));
        Assert.All(found, f => Assert.Contains(f.Claim, f.Message, StringComparison.Ordinal));
    }

    private static Scenario Back(ScenarioFile file)
    {
        var read = ScenarioReader.Read(new MemorySource(new Dictionary<string, string> { [$"{file.Id}.yaml"] = ScenarioWriter.Write(file) }), file.Id);
        Assert.Empty(read.Faults);
        return read.Value!;
    }

    // Records with arrays are equal by reference only; written again they are equal by what they say.
    private static string Text(MarketEvent e) => ScenarioWriter.Write(new ScenarioFile { Id = "x", Name = "x", Events = [e] });
}
