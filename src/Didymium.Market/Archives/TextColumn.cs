namespace Didymium.Market.Archives;

/// <summary>Texts by their number in the file's list of texts: ids stand in thousands of rows and once in the file.</summary>
internal sealed class TextColumn : Column<string?>
{
    private readonly Column<int> numbers = Columns.Of<int>();

    public override void Write(string?[] values, ArchiveWriter to)
    {
        var known = to.Texts.Count;
        var column = Array.ConvertAll(values, to.NumberOf);
        to.Write(to.Texts.Count - known);
        foreach (var text in to.Texts.Skip(known))
        {
            to.Write(text!);
        }

        numbers.Write(column, to);
    }

    public override string?[] Read(int count, ArchiveReader from)
    {
        for (var added = from.Int(); added > 0; added--)
        {
            from.Texts.Add(from.Text());
        }

        return Array.ConvertAll(numbers.Read(count, from), n => from.Texts[n]);
    }
}
