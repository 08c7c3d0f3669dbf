using System.CommandLine;
using System.Text.Json;
using Didymium.Analysis.Indices;
using Didymium.Chain.Reading.Published;
using Didymium.Market;

namespace Didymium.Cli.Verbs;

/// <summary><c>indices [scenario]</c>: how concentrated and how risky is supply in a year?</summary>
internal static class IndicesVerb
{
    public static Command Build()
    {
        var scenario = new Argument<string>("scenario") { Description = "A scenario's id (see `didymium list`) or the path of a scenario file.", DefaultValueFactory = _ => RunVerb.DefaultScenario };
        Options.NotAnOption(scenario);
        var year = new Option<int?>("--year") { Description = "Year of the run; its first by default." };
        var element = new Option<string[]>("--element") { Description = "Only this element (symbol). May be given several times." };
        var product = new Option<string[]>("--product") { Description = "One product instead of stages and elements (see `didymium list products`). May be given several times." };
        var importer = new Option<string[]>("--importer") { Description = "Region or bloc whose reliance and risk are shown. May be given several times.", DefaultValueFactory = _ => [.. IndexQuestion.UsualImporters] };
        var published = new Option<bool>("--eu-2017") { Description = "Instead: the EU's scores of 2017, computed from the published inputs and held against the published results." };
        var command = new Command(
            "indices",
            """
            Prints indices of concentration and risk on a year of a run: shares, Herfindahl-Hirschman by location and by control, weighted by governance,
            the EU's supply-risk score, import reliance, GeoPolRisk. docs/indices.md has the formulas.

              didymium indices
              didymium indices reindustrialisation --year 2030 --element Dy --element Tb
              didymium indices base --product mag-h --importer DEU
              didymium indices --eu-2017
            """)
        {
            scenario, year, element, product, importer, published, Options.Set, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            var json = parsed.GetValue(Options.Json);
            if (parsed.GetValue(published))
            {
                Show(Reproductions(), json, IndicesTables.Write);
                return Task.FromResult(ExitCodes.Done);
            }

            var (world, found) = new Inputs(parsed.GetValue(Options.World)).Load(parsed.GetValue(scenario)!, parsed.GetValue(Options.Set) ?? []);
            var at = parsed.GetValue(year) ?? world.BaseYear;
            if (at < world.BaseYear || at > 2100)
            {
                throw new UserErrorException($"--year must lie between {world.BaseYear} and 2100.");
            }

            var question = new IndexQuestion { Importers = parsed.GetValue(importer)!, Products = parsed.GetValue(product) ?? [], Elements = parsed.GetValue(element) ?? [] };
            question.Check(world);
            var report = question.Ask(MarketEngine.Execute(world, found, new RunOptions { LastYear = at }, null, cancellation), at);
            Show(report, json, IndicesTables.Write);
            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    private static IReadOnlyList<EuReproduction> Reproductions()
    {
        var read = PublishedReader.EuAssessmentOf2017(Inputs.Published);
        return read.Value is { } elements ? [.. elements.Select(EuReproduction.Of)] : throw new FaultyInputException(read.Faults);
    }

    private static void Show<T>(T report, bool json, Action<T> write)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(report, Json.Options));
        }
        else
        {
            write(report);
        }
    }
}
