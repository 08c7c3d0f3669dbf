using System.Globalization;
using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Search;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Views.Evidence;

/// <summary>A search as it stands in an address: words, facets, order, page. Words that mean nothing are left out.</summary>
/// <param name="Words">What is looked for.</param>
/// <param name="Facets">Values chosen, by kind.</param>
/// <param name="Newest">True for the latest first, false for the best first.</param>
/// <param name="Page">Page from 1.</param>
public sealed record SearchChoice(string Words, IReadOnlyList<(FacetKind Kind, string Value)> Facets, bool Newest, int Page)
{
    /// <summary>Hits on a page.</summary>
    public const int PerPage = 20;

    // "lang" is the reader's own language, so that a document's has another name.
    private static readonly (FacetKind Kind, string Name)[] Names =
    [
        (FacetKind.Country, "country"), (FacetKind.Element, "element"), (FacetKind.ClaimType, "type"), (FacetKind.Status, "status"),
        (FacetKind.SourceClass, "class"), (FacetKind.Language, "language"), (FacetKind.Month, "month"),
    ];

    /// <summary>True when something is looked for.</summary>
    public bool IsAsked => Words.Length > 0 || Facets.Count > 0;

    /// <summary>Reads an address.</summary>
    /// <param name="query">Its query.</param>
    public static SearchChoice Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(
            query["q"].ToString().Trim(),
            [.. Names.SelectMany(name => query[name.Name].OfType<string>().Where(value => IsValue(name.Kind, value)).Distinct().Select(value => (name.Kind, value)))],
            query["order"] == "newest",
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1);
    }

    /// <summary>The search for the ledger.</summary>
    public SearchQuery Query()
    {
        var months = Facets.Where(facet => facet.Kind == FacetKind.Month).Select(facet => new Published(facet.Value)).ToList();
        return new SearchQuery
        {
            Text = Words,
            Countries = Values(FacetKind.Country),
            Elements = Values(FacetKind.Element),
            ClaimTypes = [.. Values(FacetKind.ClaimType).Select(value => Keys.Find<ClaimType>(value)!.Value)],
            Statuses = [.. Values(FacetKind.Status).Select(value => Keys.Find<ClaimStatus>(value)!.Value)],
            SourceClasses = [.. Values(FacetKind.SourceClass).Select(value => Keys.Find<SourceClass>(value)!.Value)],
            Languages = Values(FacetKind.Language),
            From = months.Count > 0 ? months.Min(month => month.Day) : null,
            To = months.Count > 0 ? months.Max(month => month.LastDay) : null,
            Order = Newest ? SearchOrder.Newest : SearchOrder.Relevance,
            Skip = (Page - 1) * PerPage,
            Take = PerPage,
        };
    }

    /// <summary>The same search with a value put in, or taken out when it is there. Of months there is one at a time.</summary>
    /// <param name="kind">What it is a value of.</param>
    /// <param name="value">The value.</param>
    public SearchChoice Toggle(FacetKind kind, string value) => this with
    {
        Page = 1,
        Facets = Facets.Contains((kind, value))
            ? [.. Facets.Where(facet => facet != (kind, value))]
            : [.. Facets.Where(facet => facet.Kind != FacetKind.Month || kind != FacetKind.Month), (kind, value)],
    };

    /// <summary>Its address.</summary>
    public string Address()
    {
        var query = new List<KeyValuePair<string, string?>>();
        if (Words.Length > 0)
        {
            query.Add(new("q", Words));
        }

        query.AddRange(Facets.Select(facet => new KeyValuePair<string, string?>(NameOf(facet.Kind), facet.Value)));
        if (Newest)
        {
            query.Add(new("order", "newest"));
        }

        if (Page > 1)
        {
            query.Add(new("page", Page.ToString(CultureInfo.InvariantCulture)));
        }

        return "/topic" + QueryString.Create(query);
    }

    /// <summary>Name of a facet in an address.</summary>
    /// <param name="kind">The facet.</param>
    public static string NameOf(FacetKind kind) => Names.First(name => name.Kind == kind).Name;

    private string[] Values(FacetKind kind) => [.. Facets.Where(facet => facet.Kind == kind).Select(facet => facet.Value)];

    private static bool IsValue(FacetKind kind, string value) => kind switch
    {
        FacetKind.ClaimType => Keys.Find<ClaimType>(value) is not null,
        FacetKind.Status => Keys.Find<ClaimStatus>(value) is not null,
        FacetKind.SourceClass => Keys.Find<SourceClass>(value) is not null,
        FacetKind.Month => DateOnly.TryParseExact(value, ["yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => value.Length is > 0 and <= 12 && value.All(char.IsAsciiLetter),
    };
}
