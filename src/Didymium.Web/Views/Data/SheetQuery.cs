using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Views.Data;

/// <summary>What of a sheet is asked for: all of it stands in the address.</summary>
public sealed record SheetQuery
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 50;

    /// <summary>Words that a row must hold, all of them, in any cell.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>What cells of a column must be (see <see cref="CellFilter"/>), by column name.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Column that orders the rows, a minus before it for the largest first; empty for the order of the file.</summary>
    public string Sort { get; init; } = string.Empty;

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address.</summary>
    /// <param name="query">Its query.</param>
    /// <param name="sheet">The sheet it is about.</param>
    public static SheetQuery Of(IQueryCollection query, Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(sheet);
        return new()
        {
            Text = query["q"].ToString().Trim(),
            Filters = sheet.Columns.Select(c => (c.Name, Value: query[c.Name].ToString().Trim())).Where(f => f.Value.Length > 0).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            Sort = query["sort"].ToString() is var sort && sheet.IndexOf(sort.TrimStart('-')) >= 0 ? sort : string.Empty,
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
        };
    }

    /// <summary>The rows that are asked for, in order, all pages.</summary>
    /// <param name="sheet">The sheet.</param>
    public IReadOnlyList<IReadOnlyList<string>> Rows(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var filters = Filters.Select(f => (Index: sheet.IndexOf(f.Key), Filter: CellFilter.Of(sheet, f.Key, f.Value))).ToList();
        var rows = sheet.Rows.Where(row => filters.TrueForAll(f => f.Filter.Takes(row[f.Index])) && Array.TrueForAll(words, word => row.Any(cell => cell.Contains(word, StringComparison.OrdinalIgnoreCase))));
        return Sort.Length == 0 ? [.. rows] : [.. Sorted(rows, sheet)];
    }

    /// <summary>The query of an address that asks for the same, but for what is changed.</summary>
    /// <param name="sort">Another order; null for the same.</param>
    /// <param name="page">A page.</param>
    /// <param name="also">What else stands in the address.</param>
    public string Address(string? sort = null, int page = 1, params IEnumerable<(string Name, string Value)> also)
    {
        var pairs = Filters.Select(f => (Name: f.Key, f.Value)).Concat(also);
        pairs = Text.Length > 0 ? pairs.Prepend(("q", Text)) : pairs;
        pairs = (sort ?? Sort).Length > 0 ? pairs.Append(("sort", sort ?? Sort)) : pairs;
        pairs = page > 1 ? pairs.Append(("page", page.ToString(CultureInfo.InvariantCulture))) : pairs;
        return string.Join('&', pairs.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}")) is { Length: > 0 } query ? "?" + query : string.Empty;
    }

    private IEnumerable<IReadOnlyList<string>> Sorted(IEnumerable<IReadOnlyList<string>> rows, Sheet sheet)
    {
        var falls = Sort.StartsWith('-');
        var index = sheet.IndexOf(Sort.TrimStart('-'));
        if (!sheet.Columns[index].IsNumber)
        {
            return falls ? rows.OrderByDescending(row => row[index], StringComparer.OrdinalIgnoreCase) : rows.OrderBy(row => row[index], StringComparer.OrdinalIgnoreCase);
        }

        // Cells without a number come last, whichever way the rest is ordered.
        double Key(IReadOnlyList<string> row) => CellFilter.Number(row[index]) is { } value ? (falls ? -value : value) : double.PositiveInfinity;
        return rows.OrderBy(Key);
    }
}
