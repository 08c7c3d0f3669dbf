namespace Didymium.Evidence.Language;

/// <summary>What kind of thing an entity is.</summary>
public enum EntityKind
{
    /// <summary>A country or territory; <see cref="Entity.Node"/> is the world's region.</summary>
    Country,

    /// <summary>A bloc or a part of the world (EU, G7, Africa, the West).</summary>
    Bloc,

    /// <summary>A deposit or mining district.</summary>
    Deposit,

    /// <summary>A plant: mine, refinery, smelter, magnet works.</summary>
    Facility,

    /// <summary>A project of several plants.</summary>
    Project,

    /// <summary>A company.</summary>
    Company,

    /// <summary>A ministry, agency, court, office, association or institute.</summary>
    Agency,

    /// <summary>A news outlet or agency.</summary>
    Outlet,

    /// <summary>A person, or a post that stands for one.</summary>
    Person,

    /// <summary>A chemical element, or the pair NdPr.</summary>
    Element,

    /// <summary>A product or a group of products: concentrate, NdPr oxide, magnets, rare earths.</summary>
    Product,

    /// <summary>A law, rule, programme or agreement.</summary>
    Policy,

    /// <summary>An end use or industry: electric cars, wind, defence.</summary>
    Use,
}

/// <summary>A thing of the field with its names in both languages.</summary>
/// <param name="Id">Id, unique over all kinds.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Name">Name in English.</param>
/// <param name="NameZh">Name in Chinese; empty when it has none.</param>
/// <param name="Node">Id in the world (region, deposit, facility, project, product, element, use); empty when the world does not hold it.</param>
/// <param name="Country">Region id where it is at home; empty when none.</param>
/// <param name="Elements">Chemical symbols it stands for (a product or an element).</param>
public sealed record Entity(string Id, EntityKind Kind, string Name, string NameZh, string Node, string Country, IReadOnlyList<string> Elements);
