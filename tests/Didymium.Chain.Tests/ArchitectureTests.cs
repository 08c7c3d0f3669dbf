using System.Reflection;
using System.Runtime.CompilerServices;

namespace Didymium.Chain.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Chain = typeof(World).Assembly;

    [Fact]
    public void The_chain_knows_no_other_part_of_Didymium() =>
        Assert.Equal([], Chain.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Didymium", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Public_types_are_sealed_static_or_abstract_records() =>
        Assert.Equal([], Chain.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false } && !(type.IsAbstract && IsRecord(type)))
            .Select(type => type.FullName));

    [Fact]
    public void Public_properties_cannot_be_set_after_building() =>
        Assert.Equal([], Chain.GetExportedTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
