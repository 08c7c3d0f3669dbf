using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Schemas;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Reading;

public sealed class FileSourceTests
{
    public static TheoryData<string> Kinds => ["directory", "embedded", "memory"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_source_gives_the_same_text(string kind)
    {
        var source = Source(kind);

        Assert.True(source.Exists(SchemaReader.FileName));
        Assert.Contains(SchemaReader.FileName, source.List(string.Empty));
        using var reader = new StreamReader(source.Open(SchemaReader.FileName));
        Assert.Equal(Package, reader.ReadToEnd());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_that_is_not_there_is_said_so(string kind)
    {
        Assert.False(Source(kind).Exists("nothing.csv"));
        Assert.Throws<FileNotFoundException>(() => Source(kind).Open("nothing.csv"));
        Assert.Equal([], Source(kind).List("nowhere"));
    }

    [Theory]
    [InlineData("embedded", "built-in world/regions.csv")]
    [InlineData("memory", "regions.csv")]
    public void Describe_names_a_file_as_the_user_knows_it(string kind, string expected) =>
        Assert.Equal(expected, Source(kind).Describe("regions.csv"));

    private static string Package { get; } = File.ReadAllText(Path.Combine(Repository.World, SchemaReader.FileName));

    private static IFileSource Source(string kind) => kind switch
    {
        "directory" => new DirectorySource(Repository.World),
        "embedded" => new EmbeddedSource(typeof(FileSourceTests).Assembly, "world/"),
        _ => new MemorySource(new() { [SchemaReader.FileName] = Package }),
    };
}
