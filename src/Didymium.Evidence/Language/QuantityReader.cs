namespace Didymium.Evidence.Language;

/// <summary>Reads amounts with their unit in Chinese and English: weights, money and prices, shares and changes in percent, multiples, and the few counts and measures that news of the field gives.</summary>
/// <remarks>Dates, durations, distances, codes, telephone numbers, share prices and numbers without a unit are no amounts. Of "from A to B" only B is read, with A as <see cref="Quantity.From"/>.</remarks>
public static class QuantityReader
{
    /// <summary>The amounts of a sentence in the order of the text, none overlapping another.</summary>
    /// <param name="sentence">The sentence; any text is read without an exception.</param>
    public static IReadOnlyList<Quantity> Read(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = new FoldedText(sentence);

        // A date without a year is as good as any for telling which numbers are dates and how long a period is.
        var dates = DateReader.Scan(text, new DateOnly(2020, 6, 15));
        var amounts = AmountScanner.Scan(text, dates);
        if (amounts.Count == 0)
        {
            return [];
        }

        var context = new QuantityContext(text, dates, amounts);
        context.Settle();
        var quantities = new List<Quantity>(amounts.Count);
        foreach (var amount in amounts)
        {
            if (!amount.Dropped)
            {
                quantities.Add(amount.ToQuantity(sentence));
            }
        }

        return quantities;
    }
}
