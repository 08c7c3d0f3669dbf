using System.Globalization;
using Didymium.Chain;
using Didymium.Chain.Figures;
using Didymium.Chain.Wording;

namespace Didymium.Web.Views.Data;

/// <summary>What a reader sees of a sheet's cells: keys with their names, numbers with the digits that matter.</summary>
internal static class SheetWords
{
    private const int MostChoices = 40;
    private const int LongestChoice = 40;

    /// <summary>The name of what a key stands for; null for what is no key of a known kind or is its own name.</summary>
    public static string? Name(World world, string column, string item)
    {
        var name = column switch
        {
            "region" or "owner" or "origin" or "destination" or "country" or "place" or "partner" => Names.Region(world, item),
            "product" or "product_out" => Names.Product(world, item),
            "use" => Names.Use(world, item),
            "element" or "pair" when item.Length > 0 => Names.Element(world, item),
            "facility" => Names.Plant(world, item),
            "deposit" => Names.Deposit(world, item),
            "quality" => Enum.TryParse<Quality>(item, ignoreCase: true, out var quality) ? Terms.Quality(quality) : item,
            "status" => Terms.Status(item),
            "stage" => StageNames.Activity(item) is var activity && activity != item ? activity : StageNames.Goods(item),
            "basis" or "capacity_basis" => Terms.Basis(item),
            "outcome" or "decision" => Terms.Tag(item),
            _ => item,
        };
        return name == item ? null : name;
    }

    /// <summary>Values to choose from in a filter; empty for a column with too many or too long ones.</summary>
    public static IReadOnlyList<string> Choices(Sheet sheet, int column)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var years = sheet.Columns[column].Name is "period" or "year";
        if (sheet.Columns[column].IsList || (sheet.Columns[column].IsNumber && !years))
        {
            return [];
        }

        foreach (var row in sheet.Rows)
        {
            if (row[column].Length > LongestChoice || (row[column].Length > 0 && found.Add(row[column]) && found.Count > MostChoices))
            {
                return [];
            }
        }

        return found.Count > 1 ? [.. found] : [];
    }

    /// <summary>A number of a run: whole from a thousand on, else with some decimals; the download has all of them.</summary>
    public static string Rounded(string cell) => cell.AsSpan().IndexOfAny('.', 'E') < 0 || CellFilter.Number(cell) is not { } value ? cell
        : Math.Abs(value) >= 1000 ? value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal)
        : Math.Abs(value) < 1e-9 ? "0"
        : Math.Abs(value) >= 100 ? value.ToString("0.0", CultureInfo.InvariantCulture)
        : Math.Abs(value) >= 1 ? value.ToString("0.00", CultureInfo.InvariantCulture)
        : value.ToString("G3", CultureInfo.InvariantCulture);
}
