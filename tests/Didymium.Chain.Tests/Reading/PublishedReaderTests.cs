using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Published;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Reading;

public sealed class PublishedReaderTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "published");

    [Fact]
    public void The_assessment_of_2017_has_every_element_and_its_sources_are_the_worlds()
    {
        var read = PublishedReader.EuAssessmentOf2017(new DirectorySource(Folder));
        var world = WorldReader.Read(new DirectorySource(Repository.World)).Value!;

        Assert.Equal([], read.Faults.Select(fault => fault.ToString()));
        Assert.Equal(world.Elements.Keys.Order(), read.Value!.Select(e => e.Element).Order());
        Assert.All(read.Value!, e => Assert.Contains(e.Source, world.Sources.Keys));
    }

    [Fact]
    public void Percents_are_read_as_fractions_and_empty_results_as_unknown()
    {
        var elements = PublishedReader.EuAssessmentOf2017(new DirectorySource(Folder)).Value!;
        var terbium = elements.Single(e => e.Element == "Tb");

        Assert.Equal((1.0, 0.06), (terbium.ImportReliance, terbium.EndOfLifeInputRate));
        Assert.Null(terbium.Score);
        Assert.Equal(5.2, elements.Single(e => e.Element == "Dy").Score);
    }

    [Fact]
    public void Mistakes_are_said_like_those_of_the_world()
    {
        var files = Directory.EnumerateFiles(Folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        files["eu-2017.csv"] = files["eu-2017.csv"].Replace("Tb,HREE,9.2", "Tb,HREE,\"9,2\"", StringComparison.Ordinal);

        var fault = Assert.Single(PublishedReader.EuAssessmentOf2017(new MemorySource(files)).Faults);

        Assert.Equal(("eu-2017.csv", "hhi_wgi_t_global", "9,2"), (fault.File, fault.Column, fault.Found));
    }

    [Fact]
    public void A_missing_package_is_said() =>
        Assert.Equal("WORLD-001", Assert.Single(PublishedReader.EuAssessmentOf2017(new MemorySource([])).Faults).RuleId);
}
