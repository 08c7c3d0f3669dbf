using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Evidence.Language;

namespace Didymium.Analysis.Evidence;

/// <summary>The plants and deposits of the world that an entity of the gazetteer stands for.</summary>
internal sealed class EntityPlants(World world)
{
    // "MP" must not match every operator that begins so.
    private const int ShortestName = 4;

    private static readonly HashSet<string> Gone = new(StringComparer.Ordinal) { "closed", "cancelled" };

    /// <summary>The plants, in file order; null stands for the whole world.</summary>
    public ImmutableArray<Facility> Of(Entity? entity) => entity?.Kind switch
    {
        null => world.Facilities,
        EntityKind.Country => [.. world.Facilities.Where(f => f.Region == Region(entity))],
        EntityKind.Bloc => [.. world.Facilities.Where(f => world.Regions[f.Region].Blocs.Contains(entity.Node.Length > 0 ? entity.Node : entity.Name))],
        EntityKind.Deposit => OfProjects(f => f.Deposit == entity.Node),
        EntityKind.Facility => [.. world.Facilities.Where(f => f.Id == entity.Node)],
        EntityKind.Project => OfProjects(f => f.Project == entity.Node || f.Id == entity.Node),
        EntityKind.Company => OfCompany(entity),
        _ => [],
    };

    /// <summary>The deposits that the entity's mines work, or the deposit itself, or those of its country.</summary>
    public IReadOnlyList<string> Deposits(Entity entity) => entity.Kind switch
    {
        EntityKind.Deposit => world.Deposits.ContainsKey(entity.Node) ? [entity.Node] : [],
        EntityKind.Country => [.. world.Deposits.Values.Where(d => d.Region == Region(entity)).Select(d => d.Id).Order(StringComparer.Ordinal)],
        _ => [.. Of(entity).Select(f => f.Deposit).OfType<string>().Distinct(StringComparer.Ordinal)],
    };

    /// <summary>The region where the entity is at home; empty when the world has none.</summary>
    public static string Region(Entity entity) => entity.Kind == EntityKind.Country && entity.Node.Length > 0 ? entity.Node : entity.Country;

    /// <summary>Plants that were never there in the run (kept for one scenario only) are not anybody's.</summary>
    public static bool IsThere(Facility facility) => !Gone.Contains(facility.Status);

    // A deposit or a project stands for its whole business: mine, cracking, separation.
    private ImmutableArray<Facility> OfProjects(Func<Facility, bool> named)
    {
        var projects = world.Facilities.Where(f => IsThere(f) && named(f)).Select(f => f.Project).ToHashSet(StringComparer.Ordinal);
        return [.. world.Facilities.Where(f => projects.Contains(f.Project))];
    }

    private ImmutableArray<Facility> OfCompany(Entity company)
    {
        var own = company.Node.Length > 0 ? OfProjects(f => f.Project == company.Node || f.Id == company.Node) : [];
        return [.. own.Concat(world.Facilities.Where(f => Operates(f, company.Name))).Distinct()];
    }

    private static bool Operates(Facility facility, string company) => facility.Operator
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Any(name => Begins(name, company) || Begins(company, name));

    private static bool Begins(string name, string start) => start.Length >= ShortestName
        && name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        && (name.Length == start.Length || !char.IsLetterOrDigit(name[start.Length]));
}
