namespace Didymium.Chain.Figures;

/// <summary>How well a number is known. The order is from best to worst.</summary>
public enum Quality
{
    /// <summary>Metered or counted by the party that publishes it (customs, audited output).</summary>
    Measured,

    /// <summary>Stated by a company, agency or statistics office without a published method.</summary>
    Reported,

    /// <summary>Derived by us or others from measured or reported figures; the note says how.</summary>
    Estimated,

    /// <summary>Chosen by judgement because nothing better was found; the note says why.</summary>
    Assumed,
}
