using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Didymium.Evidence.Intake.Origins;

/// <summary>A text boiled down to what tells whether another repeats it: the hash of its letters and figures, a sketch of its shingles, and its figures.</summary>
/// <remarks>
/// A shingle is three words in a row, or five Chinese characters, or a mixture of about that length; case, width, spaces and punctuation do not count. The sketch keeps all shingles whose hash is at or below
/// <see cref="Cutoff"/>; that is all of them up to 1,024, above the 1,024 smallest. Two sketches are compared below the smaller of their cutoffs, where both are whole. Hashes are the same on every machine.
/// </remarks>
public sealed record OriginSignature
{
    /// <summary>Most shingles that are kept.</summary>
    public const int MaxShingles = 1024;

    private const int MaxNumbers = 64;
    private const int MaxText = 200_000;

    private OriginSignature(string textHash, uint[] shingles, uint cutoff, uint[] numbers)
    {
        TextHash = textHash;
        Shingles = shingles;
        Cutoff = cutoff;
        Numbers = numbers;
    }

    /// <summary>Hash of the letters and figures of the text.</summary>
    public string TextHash { get; }

    /// <summary>Hashes of shingles in ascending order.</summary>
    public IReadOnlyList<uint> Shingles { get; }

    /// <summary>Largest hash up to which the shingles are whole.</summary>
    public uint Cutoff { get; }

    /// <summary>Hashes of the figures of two digits or more in ascending order, years left out, the first 64 of the text at most.</summary>
    public IReadOnlyList<uint> Numbers { get; }

    /// <summary>The signature of a text.</summary>
    /// <param name="text">The text; beyond 200,000 characters only the hash takes the rest into account.</param>
    public static OriginSignature Of(string text)
    {
        var tokens = Tokens(text.Length > MaxText ? text[..MaxText] : text);
        List<uint> hashes = new(tokens.Count);
        HashSet<uint> numbers = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            // Three words weigh 15, five Chinese characters too.
            var hash = 14695981039346656037UL;
            var weight = 0;
            var end = i;
            for (; end < tokens.Count && weight < 15; end++)
            {
                foreach (var c in tokens[end])
                {
                    hash = (hash ^ c) * 1099511628211UL;
                }

                hash = (hash ^ ' ') * 1099511628211UL;
                weight += IsCjk(tokens[end]) ? 3 : 5;
            }

            if (weight >= 15 || i == 0)
            {
                hashes.Add(Mixed(hash));
            }

            if (numbers.Count < MaxNumbers && IsFigure(tokens[i]))
            {
                numbers.Add(Mixed(tokens[i].Aggregate(14695981039346656037UL, (h, c) => (h ^ c) * 1099511628211UL)));
            }
        }

        uint[] sorted = [.. hashes.Distinct().Order()];
        var cutoff = sorted.Length > MaxShingles ? sorted[MaxShingles - 1] : uint.MaxValue;
        return new(Hash(text), sorted.Length > MaxShingles ? sorted[..MaxShingles] : sorted, cutoff, [.. numbers.Order()]);
    }

    /// <summary>How alike two texts are.</summary>
    /// <param name="other">Signature of the other.</param>
    /// <returns>Resemblance: shingles in both over shingles in either. Containment: shingles in both over those of the shorter text; 0 when fewer than 8 can be compared.</returns>
    public (double Resemblance, double Containment) Compare(OriginSignature other)
    {
        var cutoff = Math.Min(Cutoff, other.Cutoff);
        int i = 0, j = 0, both = 0, mine = 0, theirs = 0;
        while (i < Shingles.Count && Shingles[i] <= cutoff)
        {
            while (j < other.Shingles.Count && other.Shingles[j] < Shingles[i])
            {
                j++;
                theirs++;
            }

            if (j < other.Shingles.Count && other.Shingles[j] == Shingles[i])
            {
                both++;
            }

            i++;
            mine++;
        }

        while (j < other.Shingles.Count && other.Shingles[j] <= cutoff)
        {
            j++;
            theirs++;
        }

        var shorter = Math.Min(mine, theirs);
        return (mine + theirs == 0 ? 0 : (double)both / (mine + theirs - both), shorter < 8 ? 0 : (double)both / shorter);
    }

    /// <summary>Figures that stand in both texts, and those of the text with fewer.</summary>
    /// <param name="other">Signature of the other.</param>
    public (int Shared, int Fewer) CompareNumbers(OriginSignature other) => (Numbers.Intersect(other.Numbers).Count(), Math.Min(Numbers.Count, other.Numbers.Count));

    /// <summary>The signature in bytes, to be kept.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[32 + 8 + (4 * (Shingles.Count + Numbers.Count))];
        Convert.FromHexString(TextHash).CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(32), Cutoff);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(36), Shingles.Count);
        var at = 40;
        foreach (var value in Shingles.Concat(Numbers))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            at += 4;
        }

        return bytes;
    }

    /// <summary>A signature that was kept.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="FormatException">They are not of a signature.</exception>
    public static OriginSignature FromBytes(ReadOnlySpan<byte> bytes)
    {
        var count = bytes.Length >= 40 && bytes.Length % 4 == 0 ? BinaryPrimitives.ReadInt32LittleEndian(bytes[36..]) : -1;
        var words = (bytes.Length - 40) / 4;
        if (count < 0 || count > words)
        {
            throw new FormatException("The bytes are not of an origin signature.");
        }

        var values = new uint[words];
        for (var i = 0; i < words; i++)
        {
            values[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(40 + (4 * i))..]);
        }

        return new(Convert.ToHexStringLower(bytes[..32]), values[..count], BinaryPrimitives.ReadUInt32LittleEndian(bytes[32..]), values[count..]);
    }

    /// <summary>Words in small letters, figures without separators of thousands, and Chinese characters one by one.</summary>
    internal static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = Plain(text[i]);
            if (c < '\u2e80' && char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            var figure = word.Length > 0 && char.IsAsciiDigit(word[^1]) && i + 1 < text.Length && char.IsAsciiDigit(Plain(text[i + 1]));
            if (figure && c is ',' or '.')
            {
                if (c == '.')
                {
                    word.Append('.');
                }

                continue;
            }

            if (word.Length > 0)
            {
                tokens.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetter(c))
            {
                tokens.Add(c.ToString());
            }
        }

        if (word.Length > 0)
        {
            tokens.Add(word.ToString());
        }

        return tokens;
    }

    /// <summary>Letters and figures only, in small letters of single width: for titles.</summary>
    internal static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = Plain(c);
            if (char.IsLetterOrDigit(plain))
            {
                letters.Append(char.ToLowerInvariant(plain));
            }
        }

        return letters.ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Letters(text))));

    // Full-width letters and figures are the same ones.
    private static char Plain(char c) => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;

    private static bool IsCjk(string token) => token.Length == 1 && token[0] >= '\u2e80';

    private static bool IsFigure(string token) => token.Length >= 2 && char.IsAsciiDigit(token[0]) && char.IsAsciiDigit(token[^1]) && !(token.Length == 4 && token[0] is '1' or '2' && token[1] is '9' or '0' && !token.Contains('.'));

    private static uint Mixed(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        return (uint)(hash >> 16);
    }
}
