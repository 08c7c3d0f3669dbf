using Didymium.Evidence.Assessments;
using Didymium.Evidence.Documents;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Evidence;

/// <summary>What stands over a document wherever it is named: title, outlet, kind, time, language, origin.</summary>
/// <param name="Id">Document id.</param>
/// <param name="Title">Title as printed.</param>
/// <param name="Outlet">Publisher.</param>
/// <param name="Class">Kind of publisher.</param>
/// <param name="Wrong">How often that kind of publisher is wrong, 0 to 1: assumed, until reviewers' counts take over.</param>
/// <param name="When">When it was published, as exactly as it says; null when unknown.</param>
/// <param name="Language">Its language, two letters.</param>
/// <param name="Repeats">Id of the document whose report it repeats; null when it stands alone.</param>
public sealed record DocumentHead(string Id, string Title, string Outlet, SourceClass Class, double Wrong, string? When, string Language, string? Repeats)
{
    private static readonly Wrongness Assumed = new();

    /// <summary>Its page.</summary>
    public string Address => $"/documents/{Id}";

    internal static DocumentHead Of(Document document) => Of(document.Id, document.Title, document.Publisher, document.SourceClass, document.Published, document.Language) with
    {
        Repeats = document.Origin == document.Id ? null : document.Origin,
    };

    internal static DocumentHead Of(string id, string title, string publisher, SourceClass source, Published? published, string language) =>
        new(id, SafeText.Shown(title), EvidenceNames.Outlet(publisher), source, Assumed.Of(source), published?.Text.Replace('T', ' '), language, null);

    /// <summary>Its page, at a paragraph.</summary>
    /// <param name="paragraph">Paragraph number from 1; 0 for the title.</param>
    public string At(int paragraph) => paragraph == 0 ? Address : FormattableString.Invariant($"{Address}?p={paragraph}#p{paragraph}");
}
