using Didymium.Reports.Models;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>A table that can be sorted by its heads, searched, and taken away as CSV; its cells may lead to pages and to traces.</summary>
public sealed partial class DataTable
{
    private const string TagMark = "tag:";

    private bool[] numeric = [];

    /// <summary>Id on the page.</summary>
    [Parameter]
    [EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>Column heads, with units.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<string> Head { get; set; } = [];

    /// <summary>Rows of cells; a cell that starts with <c>tag:</c> is shown as a tag of the kind that follows.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; set; } = [];

    /// <summary>True for a search box above.</summary>
    [Parameter]
    public bool Filter { get; set; }

    /// <summary>What the table holds, in a sentence; the heading above it stands in where null.</summary>
    [Parameter]
    public string? Caption { get; set; }

    /// <summary>False where the caption's words stand beside the table anyway and are only for those who do not see it.</summary>
    [Parameter]
    public bool ShowCaption { get; set; } = true;

    /// <summary>Name of the file that it is downloaded as, without its extension; the id where null.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Where a cell (row, column) leads: a path, an anchor or a web address; null for nowhere.</summary>
    [Parameter]
    public Func<int, int, string?>? HrefOf { get; set; }

    /// <summary>Words to trace the figure in a cell (row, column) by; null for none.</summary>
    [Parameter]
    public Func<int, int, string?>? TraceOf { get; set; }

    /// <summary>The address of the page that traces what is named by such words; null where there is none, as in the offline report.</summary>
    [CascadingParameter(Name = nameof(TraceAddress))]
    public Func<string, string>? TraceAddress { get; set; }

    // Only a captioned table is a landmark before the script has found a heading for it.
    private string? Role => Caption is null ? null : "region";

    private string? TabIndex => Caption is null ? null : "0";

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        numeric = [.. Enumerable.Range(0, Head.Count).Select(c => c > 0 && Rows.Any(r => c < r.Count && IsNumber(r[c])) && Rows.All(r => c >= r.Count || r[c].Length == 0 || IsNumber(r[c]) || r[c][0] == '–'))];

    private string? ClassOf(int column) => column < numeric.Length && numeric[column] ? "n" : null;

    private RenderFragment Cell(int row, int column) => cell =>
    {
        var text = Rows[row][column];
        cell.OpenElement(0, "td");
        cell.AddAttribute(1, "class", IsDate(text) ? "d" : ClassOf(column));
        if (text.StartsWith(TagMark, StringComparison.Ordinal))
        {
            var kind = text[TagMark.Length..];
            cell.OpenElement(2, "span");
            cell.AddAttribute(3, "class", $"tag {kind}");
            cell.AddContent(4, Words.Tag(kind));
            cell.CloseElement();
        }
        else if (HrefOf?.Invoke(row, column) is { } to && IsLink(to))
        {
            cell.OpenElement(5, "a");
            cell.AddAttribute(6, "href", to);
            cell.AddContent(7, text);
            cell.CloseElement();
        }
        else
        {
            cell.AddContent(8, text);
        }

        if (TraceAddress is not null && TraceOf?.Invoke(row, column) is { } words)
        {
            cell.OpenElement(9, "a");
            cell.AddAttribute(10, "class", "trace");
            cell.AddAttribute(11, "href", TraceAddress(words));
            cell.AddAttribute(12, "aria-label", Tongue.Say($"Where does {text} come from?", $"{text} 从何而来？"));
            cell.AddAttribute(13, "title", Tongue.Say("Where does this number come from?", "这个数字从何而来？"));
            cell.AddContent(14, "⌕");
            cell.CloseElement();
        }

        cell.CloseElement();
    };

    // No other scheme than the web's: an address may come from a document.
    private static bool IsLink(string to) => to.Length > 0 && (to[0] is '#' or '?' || (to[0] == '/' && !to.StartsWith("//", StringComparison.Ordinal)) || to.StartsWith("https://", StringComparison.Ordinal) || to.StartsWith("http://", StringComparison.Ordinal));

    // 2025-04, which must not break at its hyphen.
    private static bool IsDate(string cell) => cell.Length == 7 && cell[4] == '-' && char.IsDigit(cell[6]);

    private static bool IsNumber(string cell) => cell.Length is > 0 and < 14 && (char.IsDigit(cell[0]) || (cell.Length > 1 && cell[0] is '−' or '+' or '–' or '±')) && !cell.Contains('-', StringComparison.Ordinal);
}
