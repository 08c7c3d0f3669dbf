using System.Security.Cryptography;
using System.Text;

namespace Didymium.Evidence;

/// <summary>Ids that are short hashes of what they name, so that the same thing added twice has the same id.</summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>An id of twelve letters and digits (60 bits) after a prefix, from the parts that make the thing what it is.</summary>
    /// <param name="prefix">Kind of thing: <c>d</c> document, <c>c</c> claim, <c>r</c> review decision.</param>
    /// <param name="parts">What the hash is taken of.</param>
    public static string Of(string prefix, params IEnumerable<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        Span<char> text = stackalloc char[12];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Alphabet[hash[i] & 31];
        }

        return $"{prefix}-{text}";
    }
}
