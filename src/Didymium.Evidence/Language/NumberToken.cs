namespace Didymium.Evidence.Language;

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    /// <summary>Digits: 12,000 or 1.2万.</summary>
    Digits,

    /// <summary>Words: two million, 五亿.</summary>
    Words,

    /// <summary>A part of a whole in words (a third, 九成, 百分之六十); its value is in percent.</summary>
    Share,
}

/// <summary>A number in a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Character after the last.</param>
/// <param name="Mantissa">The number before its multiplier.</param>
/// <param name="Multiplier">Its multiplier: 10,000 for 万.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Inner">An approximator inside the number: 3万余.</param>
internal readonly record struct NumberToken(int Start, int End, decimal Mantissa, decimal Multiplier, NumberForm Form, Approximator Inner)
{
    /// <summary>The value.</summary>
    public decimal Value => Mantissa * Multiplier;
}
