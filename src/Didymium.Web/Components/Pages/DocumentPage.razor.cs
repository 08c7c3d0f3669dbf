using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Web.Site;
using Didymium.Web.Views.Evidence;
using Microsoft.AspNetCore.Components;

namespace Didymium.Web.Components.Pages;

/// <summary>A document with its claims marked where they stand, and what can be done with them.</summary>
public sealed partial class DocumentPage
{
    private DocumentView? document;

    /// <summary>Id of the document.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    /// <summary>A paragraph of the part of the text to show.</summary>
    [SupplyParameterFromQuery(Name = "p")]
    public int? Paragraph { get; set; }

    /// <summary>A claim whose part of the text to show.</summary>
    [SupplyParameterFromQuery]
    public string? Claim { get; set; }

    /// <summary>Only claims of this type.</summary>
    [SupplyParameterFromQuery]
    public string? Type { get; set; }

    /// <summary>Only claims whose checks came out so.</summary>
    [SupplyParameterFromQuery]
    public string? Check { get; set; }

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Reviewed { get; set; }

    /// <summary><c>new</c> or <c>known</c> right after it was handed in.</summary>
    [SupplyParameterFromQuery]
    public string? Added { get; set; }

    [Inject]
    private Library Library { get; set; } = null!;

    [Inject]
    private SiteOptions Options { get; set; } = null!;

    private static IReadOnlyList<(string Value, string Words)> Outcomes =>
        [.. new[] { CheckOutcome.Failed, CheckOutcome.Warning, CheckOutcome.Passed }.Select(outcome => (Keys.Of(outcome), ClaimWords.Outcome(outcome)))];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var choice = new DocumentChoice(
            Paragraph,
            Claim,
            Keys.Find<ClaimType>(Type ?? string.Empty),
            Keys.Find<CheckOutcome>(Check ?? string.Empty),
            Reviewed switch { "yes" => true, "no" => false, _ => null });
        document = Library.Read(desk => DocumentView.Of(desk, Id, choice, new ShownText(Options)));
    }

    // A claim whose card another choice would show is found on its own page.
    private string AnchorOf(int number) => document!.Claims.FirstOrDefault(claim => claim.Number == number)?.Anchor ?? "claims";

    private string Part(int paragraph) => FormattableString.Invariant($"/documents/{Id}?p={paragraph}");
}
