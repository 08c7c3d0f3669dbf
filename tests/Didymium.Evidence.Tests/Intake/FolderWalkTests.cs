using Didymium.Evidence.Intake;
using Didymium.Evidence.Intake.Files;

namespace Didymium.Evidence.Tests.Intake;

public sealed class FolderWalkTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("folder-walk").FullName;

    public void Dispose() => Directory.Delete(root, true);

    [Fact]
    public void Documents_are_listed_in_order_and_other_files_left_out()
    {
        Write("in/b.md", "in/A.TXT", "in/deep/c.html", "in/deep/d.exe", "in/.hidden/e.md", "in/.f.md", "in/g", "out/h.md");
        var listing = FolderWalk.List(Path.Combine(root, "in"));
        Assert.Equal(["A.TXT", "b.md", "deep/c.html"], listing.Files.Select(f => f.Name));
        Assert.Empty(listing.Notices);
        Assert.Equal("deep/c.html", Assert.Single(new DocumentReader().ReadFile(listing.Files[2].Path, listing.Files[2].Name)).Locator);
    }

    [Fact]
    public void Links_are_not_followed_least_of_all_out_of_the_folder()
    {
        Write("in/a.md", "out/secret.md");
        Link("in/file.md", "out/secret.md");
        Link("in/folder", "out");
        Link("in/round", "in");
        Link("in/twin.md", "in/a.md");
        Link("in/nowhere.md", "out/missing.md");
        var listing = FolderWalk.List(Path.Combine(root, "in"));
        Assert.Equal(["a.md"], listing.Files.Select(f => f.Name));
        Assert.Equal(5, listing.Notices.Count);
        Assert.Contains(listing.Notices, n => n.StartsWith("file.md: a link that leaves the folder is refused", StringComparison.Ordinal));
        Assert.Contains(listing.Notices, n => n.StartsWith("folder: a link that leaves the folder is refused", StringComparison.Ordinal));
        Assert.Contains(listing.Notices, n => n.StartsWith("twin.md: a link is not followed", StringComparison.Ordinal));
    }

    [Fact]
    public void The_folder_itself_may_be_a_link()
    {
        Write("in/a.md");
        Link("door", "in");
        Assert.Equal(["a.md"], FolderWalk.List(Path.Combine(root, "door")).Files.Select(f => f.Name));
    }

    [Fact]
    public void Too_many_documents_are_refused()
    {
        Write("in/a.md", "in/b.md", "in/c.md");
        var refusal = Assert.Throws<IntakeException>(() => FolderWalk.List(Path.Combine(root, "in"), new() { MaxFiles = 2 }));
        Assert.Equal("files", refusal.Rule);
    }

    [Fact]
    public void What_is_not_there_is_said() => Assert.Equal("missing", Assert.Throws<IntakeException>(() => FolderWalk.List(Path.Combine(root, "none"))).Rule);

    [Theory]
    [InlineData("none.md", "missing")]
    [InlineData("empty.md", "empty")]
    [InlineData("large.md", "size")]
    public void A_file_that_cannot_be_a_document_is_refused_before_it_is_read(string name, string rule)
    {
        File.WriteAllText(Path.Combine(root, "empty.md"), string.Empty);
        using (var large = File.Create(Path.Combine(root, "large.md")))
        {
            large.SetLength(100L * 1024 * 1024);
        }

        var refusal = Assert.Throws<IntakeException>(() => new DocumentReader().ReadFile(Path.Combine(root, name), name));
        Assert.Equal(rule, refusal.Rule);
        Assert.StartsWith(name, refusal.Message, StringComparison.Ordinal);
    }

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "Some words of a document.");
        }
    }

    private void Link(string name, string target)
    {
        var to = Path.Combine(root, target);
        if (Directory.Exists(to))
        {
            Directory.CreateSymbolicLink(Path.Combine(root, name), to);
        }
        else
        {
            File.CreateSymbolicLink(Path.Combine(root, name), to);
        }
    }
}
