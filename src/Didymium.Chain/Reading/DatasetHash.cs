using System.Security.Cryptography;
using System.Text;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading;

/// <summary>SHA-256 over file names, their bytes and the overrides, so that a run can say which data it stands on.</summary>
internal sealed class DatasetHash
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string name, byte[]? bytes)
    {
        // Lengths stand before contents, so that no two datasets give the same stream of bytes.
        AddText(name);
        _hash.AppendData(BitConverter.GetBytes((long)(bytes?.Length ?? -1)));
        _hash.AppendData(bytes ?? []);
    }

    public void Add(IEnumerable<Override> overrides)
    {
        foreach (var change in overrides)
        {
            AddText(change.Path);
            AddText(change.Value);
        }
    }

    public string ToHex()
    {
        using (_hash)
        {
            return Convert.ToHexStringLower(_hash.GetHashAndReset());
        }
    }

    private void AddText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
        _hash.AppendData(bytes);
    }
}
