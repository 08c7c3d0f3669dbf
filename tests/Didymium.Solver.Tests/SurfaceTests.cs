namespace Didymium.Solver.Tests;

public sealed class SurfaceTests
{
    [Fact]
    public void Every_public_class_is_sealed()
    {
        var open = typeof(HighsSolver).Assembly.GetExportedTypes().Where(type => type.IsClass && !type.IsSealed);

        Assert.Empty(open);
    }

    [Fact]
    public void The_library_refers_to_nothing_but_the_runtime()
    {
        var others = typeof(HighsSolver).Assembly.GetReferencedAssemblies().Where(name => !name.Name!.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(others);
    }
}
