using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Events;

/// <summary>Finds what a claim speaks of in the world: plants, deposits, products, places, uses.</summary>
internal sealed class Targets(World world, Func<string, Entity?> entities)
{
    private static readonly EntityKind[] Plants = [EntityKind.Facility, EntityKind.Project, EntityKind.Deposit, EntityKind.Company];

    public World World { get; } = world;

    /// <summary>The plants that the claim is about: the subject's, else those of the first thing named that has some.</summary>
    public IReadOnlyList<Facility> Facilities(Claim claim) =>
        Named(claim).Where(e => Plants.Contains(e.Kind)).Select(Facilities).FirstOrDefault(found => found.Count > 0) ?? [];

    /// <summary>The region of a country entity; null when it is none, or not in the world.</summary>
    public string? Region(string entity) =>
        Find(entity) is { Kind: EntityKind.Country or EntityKind.Bloc } found && IsPlace(found.Node) ? found.Node : null;

    /// <summary>Regions of the countries named, in their order.</summary>
    public IEnumerable<string> Regions(Claim claim) =>
        Named(claim).Select(e => Region(e.Id)).OfType<string>().Append(claim.PlaceRegion).Where(r => r.Length > 0 && IsPlace(r)).Distinct(StringComparer.Ordinal);

    /// <summary>The country that a claim's subject acts from: the subject itself, the home of its plants, or where it is at home.</summary>
    public string? Home(Claim claim)
    {
        var subject = Find(claim.SubjectEntity);
        var other = Region(claim.CounterpartEntity);
        var home = Region(claim.SubjectEntity)
            ?? (Facilities(claim) is [var first, ..] ? first.Region : null)
            ?? (subject is { Country.Length: > 0 } && IsPlace(subject.Country) ? subject.Country : null)
            ?? (IsPlace(claim.PlaceRegion) ? claim.PlaceRegion : null);
        return home == other ? null : home;
    }

    /// <summary>The product that the claim names, the world's id; null when it names none that the world holds.</summary>
    public Product? Product(Claim claim) =>
        Named(claim).Where(e => e.Kind == EntityKind.Product && e.Node.Length > 0).Select(e => World.Products.GetValueOrDefault(e.Node)).FirstOrDefault(p => p is not null);

    /// <summary>
    /// What a trade measure is about: a product of the world; concentrate for ore, which nobody ships across an ocean as it is mined; <c>*</c> for
    /// rare earths as a whole. Null when the claim names no goods of the world, or an element without its form.
    /// </summary>
    public (string Id, string Name)? Goods(Claim claim)
    {
        if (Product(claim) is { } product)
        {
            return (product.Id, Lower(product.Id));
        }

        var goods = Named(claim).Where(e => e.Kind is EntityKind.Product or EntityKind.Element).ToList();
        return Says(claim, "concentrate", "精矿", " ore", "矿石", "矿产品", "稀土矿") ? ("conc", World.Products.ContainsKey("conc") ? Lower("conc") : Tongue.Say("concentrate", "精矿"))
            : goods.Exists(e => e.Id.StartsWith("rare-earth", StringComparison.Ordinal)) ? ("*", Tongue.Say("rare earths", "稀土"))
            : null;
    }

    /// <summary>The end use that the claim names; null when it names none that the world holds.</summary>
    public string? Use(Claim claim) =>
        Named(claim).Where(e => e.Kind == EntityKind.Use && World.Demands.Any(d => d.Use.Id == e.Node)).Select(e => e.Node).FirstOrDefault();

    /// <summary>The deposit that the claim names, or that its plants work.</summary>
    public Deposit? Deposit(Claim claim) =>
        Named(claim).Where(e => e.Kind == EntityKind.Deposit).Select(e => World.Deposits.GetValueOrDefault(e.Node)).FirstOrDefault(d => d is not null)
        ?? Facilities(claim).Select(f => f.Deposit is { } id ? World.Deposits.GetValueOrDefault(id) : null).FirstOrDefault(d => d is not null);

    /// <summary>The subject's name: the gazetteer's, else the text's words.</summary>
    public string SubjectName(Claim claim) => Find(claim.SubjectEntity) is { Name.Length: > 0 } known ? Tongue.Kept(known.Name, known.NameZh) : claim.Subject;

    /// <summary>A place's name.</summary>
    public string Place(string id) => id == "*" ? Tongue.Say("everywhere", "各国") : Names.Region(World, id);

    private string Lower(string product) => Tongue.Say(World.Products[product].Name.ToLowerInvariant(), Names.Product(World, product));

    /// <summary>True when the subject is a company that has plants running: what is still planned beside them is then seldom what is meant.</summary>
    public bool IsRunningCompany(Claim claim) =>
        Find(claim.SubjectEntity) is { Kind: EntityKind.Company } && Facilities(claim).Any(f => World.Statuses.TryGetValue(f.Status, out var outlook) && outlook.IsFirm && f.Start.Year <= World.BaseYear);

    /// <summary>True when the claim is about a place or plant that the gazetteer knows and the world does not hold.</summary>
    public bool IsElsewhere(Claim claim) =>
        Named(claim).Any(e => e.Kind is EntityKind.Deposit or EntityKind.Facility or EntityKind.Project && e.Node.Length == 0)
        || (Find(claim.SubjectEntity) is { Kind: EntityKind.Company } && claim.Type is ClaimType.Milestone or ClaimType.Capacity or ClaimType.Resource);

    /// <summary>True when one of these words stands in a claim's predicate or quote.</summary>
    public static bool Says(Claim claim, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (claim.Predicate.Contains(word, StringComparison.OrdinalIgnoreCase) || claim.Quote.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Entity> Named(Claim claim) =>
        new[] { claim.SubjectEntity, claim.CounterpartEntity }.Concat(claim.Entities).Distinct(StringComparer.Ordinal).Select(Find).OfType<Entity>();

    private IReadOnlyList<Facility> Facilities(Entity entity)
    {
        if (World.Facilities.FirstOrDefault(f => f.Id == entity.Node) is { } one)
        {
            // A company's node may be its main plant: then all of that project is meant.
            return entity.Kind == EntityKind.Facility ? [one] : OfProject(one.Project);
        }

        if (entity.Node.Length > 0 && OfProject(entity.Node) is { Count: > 0 } project)
        {
            return project;
        }

        var works = World.Facilities.Where(f => entity.Node.Length > 0 && f.Deposit == entity.Node).Select(f => f.Project).Distinct(StringComparer.Ordinal).ToList();
        return works.Count > 0
            ? [.. World.Facilities.Where(f => works.Contains(f.Project) && (f.Deposit is null || f.Deposit == entity.Node))]
            : entity is { Kind: EntityKind.Company, Node.Length: 0, Name.Length: > 2 }
                ? [.. World.Facilities.Where(f => f.Operator.Contains(entity.Name, StringComparison.OrdinalIgnoreCase))]
                : [];
    }

    private IReadOnlyList<Facility> OfProject(string project) => [.. World.Facilities.Where(f => f.Project == project)];

    private Entity? Find(string id) => id.Length == 0 ? null : entities(id);

    private bool IsPlace(string id) => id.Length > 0 && (World.Regions.ContainsKey(id) || World.Regions.Values.Any(r => r.Blocs.Contains(id)));
}
