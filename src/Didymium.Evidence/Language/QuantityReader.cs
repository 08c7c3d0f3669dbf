namespace Didymium.Evidence.Language;

/// <summary>Reads amounts with their unit in Chinese and English: weights, money and prices, shares and changes in percent, multiples, and the few counts and measures that news of the field gives.</summary>
/// <remarks>Dates, durations, distances, codes, telephone numbers, share prices and numbers without a unit are no amounts. Of "from A to B" only B is read, with A as <see cref="Quantity.From"/>.</remarks>
public static class QuantityReader
{
    private const int Longest = 1_200;

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("，。；、\n ");

    /// <summary>The amounts of a sentence in the order of the text, none overlapping another.</summary>
    /// <param name="sentence">The sentence; any text is read without an exception.</param>
    public static IReadOnlyList<Quantity> Read(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var quantities = new List<Quantity>();
        for (var start = 0; start < sentence.Length;)
        {
            var end = Cut(sentence, start);
            Read(start == 0 && end == sentence.Length ? sentence : sentence[start..end], start, quantities);
            start = end;
        }

        return quantities;
    }

    /// <summary>Where to stop reading at once: no sentence is this long, and what is (a table, a hostile text) is read in parts so that time grows with its length only.</summary>
    private static int Cut(string text, int start)
    {
        if (text.Length - start <= Longest)
        {
            return text.Length;
        }

        var end = start + Longest;
        var clause = text.AsSpan(start, Longest).LastIndexOfAny(Marks);
        return clause > Longest / 2 ? start + clause + 1 : end;
    }

    private static void Read(string sentence, int offset, List<Quantity> quantities)
    {
        var text = new FoldedText(sentence);

        // A date without a year is as good as any for telling which numbers are dates and how long a period is.
        var dates = DateReader.Scan(text, new DateOnly(2020, 6, 15));
        var amounts = AmountScanner.Scan(text, dates);
        if (amounts.Count == 0)
        {
            return;
        }

        new QuantityContext(text, dates, amounts).Settle();
        foreach (var amount in amounts)
        {
            if (!amount.Dropped)
            {
                var quantity = amount.ToQuantity(sentence);
                quantities.Add(offset == 0 ? quantity : quantity with { Start = quantity.Start + offset });
            }
        }
    }
}
