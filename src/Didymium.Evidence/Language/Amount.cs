namespace Didymium.Evidence.Language;

/// <summary>An amount while it is being read.</summary>
internal sealed class Amount
{
    /// <summary>First character.</summary>
    public required int Start { get; set; }

    /// <summary>Character after the last.</summary>
    public required int End { get; set; }

    /// <summary>The lower end, or the value.</summary>
    public required decimal Low { get; set; }

    /// <summary>The upper end, or the value.</summary>
    public required decimal High { get; set; }

    /// <summary>Where the second number of a range starts; -1 when it is no range.</summary>
    public int Second { get; init; } = -1;

    /// <summary>The unit.</summary>
    public required UnitWord Unit { get; init; }

    /// <summary>Per what, as the text says directly behind the unit.</summary>
    public QuantityRate Attached { get; init; }

    /// <summary>Whether it is per day or hour, which no rate of the closed list says.</summary>
    public bool NoRate { get; init; }

    /// <summary>Approximator inside or beside the number.</summary>
    public Approximator Approximator { get; set; }

    /// <summary>Whether a plus or minus sign stands before it.</summary>
    public bool Signed { get; init; }

    /// <summary>Whether it is not to be reported: the old value of a change, a share price.</summary>
    public bool Dropped { get; set; }

    /// <summary>The old value.</summary>
    public decimal? From { get; set; }

    /// <summary>What is counted.</summary>
    public QuantityBasis Basis { get; set; }

    /// <summary>Per what.</summary>
    public QuantityRate Rate { get; set; }

    /// <summary>Whether it is a company's revenue or profit.</summary>
    public bool IsResult { get; set; }

    /// <summary>Words of direction.</summary>
    public string Qualifier { get; set; } = string.Empty;

    /// <summary>The middle, or the value.</summary>
    public decimal Likely => Low == High ? Low : (Low + High) / 2;

    /// <summary>The record.</summary>
    /// <param name="sentence">The text that was read.</param>
    public Quantity ToQuantity(string sentence)
    {
        var range = Low != High;
        return new Quantity
        {
            Raw = sentence[Start..End],
            Start = Start,
            Min = !range && Approximator is (Approximator.UpTo or Approximator.Under) ? null : (double)Low,
            Likely = (double)Likely,
            Max = !range && Approximator is (Approximator.Over or Approximator.AtLeast) ? null : (double)High,
            Unit = Unit.Unit,
            Basis = Basis,
            Rate = Rate,
            Approximator = Approximator,
            From = (double?)From,
            Qualifier = Qualifier,
        };
    }
}
