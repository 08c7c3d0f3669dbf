using Didymium.Chain;
using Didymium.Web.Views.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Components.Parts;

/// <summary>A table to look through.</summary>
public sealed partial class SheetView
{
    private SheetQuery query = new();
    private IReadOnlyList<IReadOnlyList<string>> rows = [];
    private int page = 1;
    private int pages = 1;

    /// <summary>The table.</summary>
    [Parameter]
    [EditorRequired]
    public Sheet Sheet { get; set; } = null!;

    /// <summary>The world, for names.</summary>
    [Parameter]
    [EditorRequired]
    public World World { get; set; } = null!;

    /// <summary>Where its cells lead.</summary>
    [Parameter]
    [EditorRequired]
    public CellLinks Links { get; set; } = null!;

    /// <summary>Address of the page, without its query.</summary>
    [Parameter]
    [EditorRequired]
    public string Path { get; set; } = string.Empty;

    /// <summary>What else stands in the address.</summary>
    [Parameter]
    public IReadOnlyList<(string Name, string Value)> Kept { get; set; } = [];

    /// <summary>True for numbers that were computed: they are rounded for the eye.</summary>
    [Parameter]
    public bool IsComputed { get; set; }

    [Inject]
    private IHttpContextAccessor Http { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        query = SheetQuery.Of(Http.HttpContext!.Request.Query, Sheet);
        rows = query.Rows(Sheet);
        pages = Math.Max(1, (rows.Count + SheetQuery.PageSize - 1) / SheetQuery.PageSize);
        page = Math.Min(query.Page, pages);
    }

    private RenderFragment Cell(IReadOnlyList<string> row, int index) => cell =>
    {
        var (column, text) = (Sheet.Columns[index], row[index]);
        cell.OpenElement(0, "td");
        cell.AddAttribute(1, "class", column.IsNumber ? "n" : null);
        if (column.Name is "url")
        {
            Link(cell, text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal) ? text : null, text, null);
        }
        else if (column.Name is "quality")
        {
            cell.OpenElement(2, "span");
            cell.AddAttribute(3, "class", $"tag {text}");
            cell.AddContent(4, SheetWords.Name(World, column.Name, text) ?? text);
            cell.CloseElement();
        }
        else
        {
            Items(cell, row, index);
        }

        if (Links.Trace(row, index) is { } words)
        {
            cell.OpenComponent<TraceMark>(5);
            cell.AddComponentParameter(6, nameof(TraceMark.Of), words);
            cell.CloseComponent();
        }

        cell.CloseElement();
    };

    private void Items(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder cell, IReadOnlyList<string> row, int index)
    {
        var (column, text) = (Sheet.Columns[index], row[index]);
        var first = true;
        foreach (var item in column.IsList ? text.Split(';', StringSplitOptions.TrimEntries) : [text])
        {
            cell.AddContent(7, first ? string.Empty : "; ");
            first = false;
            Link(cell, item.Length > 0 ? Links.Href(row, index, item) : null, IsComputed && column.IsNumber ? SheetWords.Rounded(item) : item, item.Length > 0 ? SheetWords.Name(World, column.Name, item) : null);
        }
    }

    private static void Link(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder cell, string? href, string text, string? title)
    {
        if (href is null && title is null)
        {
            cell.AddContent(8, text);
            return;
        }

        cell.OpenElement(9, href is null ? "span" : "a");
        cell.AddAttribute(10, "href", href);
        cell.AddAttribute(11, "title", title);
        cell.AddAttribute(12, "rel", href?[0] == 'h' ? "noopener noreferrer" : null);
        cell.AddContent(13, text);
        cell.CloseElement();
    }
}
