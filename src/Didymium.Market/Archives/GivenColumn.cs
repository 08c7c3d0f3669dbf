namespace Didymium.Market.Archives;

/// <summary>The world and the scenario: not in the file, given by who reads it.</summary>
internal sealed class GivenColumn<T> : Column<T>
    where T : class
{
    public override void Write(T[] values, ArchiveWriter to)
    {
        // A recursive run beside one with perfect foresight is of the same world and scenario; another could not be told when it is read.
        if (values.Any(v => !to.Given.Contains(v)))
        {
            throw new NotSupportedException($"An archive holds runs of one {typeof(T).Name.ToLowerInvariant()}.");
        }
    }

    public override T[] Read(int count, ArchiveReader from)
    {
        var values = new T[count];
        Array.Fill(values, from.Given.OfType<T>().Single());
        return values;
    }
}
