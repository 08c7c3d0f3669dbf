using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Writing;

namespace Didymium.Market.Archives;

/// <summary>A record on disk: a seal over the whole, what it was computed from, and its columns, packed.</summary>
/// <typeparam name="T">The record, which names its world and scenario but does not store them.</typeparam>
/// <param name="what">What it is called in faults, such as <c>run</c>.</param>
internal sealed class Archive<T>(string what)
    where T : class
{
    // Files that begin otherwise were never ours; the number is that of the columns' encoding, what they hold is told by the layout.
    private static readonly byte[] Mark = "Didymium archive 1\n"u8.ToArray();

    // The smallest size takes seventy times as long to write for a sixth less (benchmarks, archive).
    private const CompressionLevel Level = CompressionLevel.Optimal;

    private readonly string layout = Hash(Columns.Layout(typeof(T)));

    public void Write(T record, World world, Scenario scenario, Stream to)
    {
        var columns = new ArchiveWriter([world, scenario]);
        Columns.Of<T>().Write([record], columns);

        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(layout);
            writer.Write(world.DatasetHash);
            writer.Write(HashOf(scenario));
            writer.Write(columns.Written.Length);
        }

        using (var packed = new BrotliStream(body, Level, leaveOpen: true))
        {
            packed.Write(columns.Written);
        }

        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        to.Write(Mark);
        to.Write(SHA256.HashData(bytes));
        to.Write(bytes);
    }

    public T Read(Stream from, World world, Scenario scenario)
    {
        using var body = Unsealed(from);
        using var reader = new BinaryReader(body, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadString() != layout)
        {
            throw new ArchiveFaultException($"The file is not a {what} of this version of the program: make the {what} again.");
        }

        if (reader.ReadString() is var dataset && dataset != world.DatasetHash)
        {
            throw new ArchiveFaultException($"The {what} was made on other data (dataset {Short(dataset)}, now {Short(world.DatasetHash)}): make it again, or give the world that it was made on.");
        }

        if (reader.ReadString() != HashOf(scenario))
        {
            throw new ArchiveFaultException($"The {what} was made of another scenario than {scenario.Id} is now: make it again.");
        }

        var columns = new byte[reader.ReadInt32()];
        using var packed = new BrotliStream(body, CompressionMode.Decompress);
        packed.ReadExactly(columns);
        return Columns.Of<T>().Read(1, new ArchiveReader(columns, [world, scenario]))[0]!;
    }

    /// <summary>What is behind mark and seal. The seal is checked before anything is read, so nothing is ever half read.</summary>
    private MemoryStream Unsealed(Stream from)
    {
        using var all = new MemoryStream();
        from.CopyTo(all);
        var bytes = all.GetBuffer().AsSpan(0, (int)all.Length);
        if (!bytes.StartsWith(Mark))
        {
            throw new ArchiveFaultException($"The file is no {what} that was kept: it does not begin like one.");
        }

        var start = Mark.Length + SHA256.HashSizeInBytes;
        if (bytes.Length < start || !bytes[Mark.Length..start].SequenceEqual(SHA256.HashData(bytes[start..])))
        {
            throw new ArchiveFaultException($"The file of the {what} is cut off or damaged: make the {what} again.");
        }

        return new MemoryStream(all.GetBuffer(), start, bytes.Length - start, writable: false);
    }

    // Whatever the scenario says, names included; where its lines stood in files does not matter.
    private static string HashOf(Scenario scenario) => Hash(ScenarioWriter.Write(ScenarioFile.Of(scenario)));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash.Length == 0 ? "without a hash" : hash;
}
