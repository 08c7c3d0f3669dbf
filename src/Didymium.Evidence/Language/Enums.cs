namespace Didymium.Evidence.Language;

/// <summary>What a tonnage counts. The commonest trap of the field: ore, concentrate and contained oxide differ up to a hundredfold.</summary>
public enum QuantityBasis
{
    /// <summary>Not said, or the quantity counts nothing that has a basis.</summary>
    None,

    /// <summary>Tonnes of ore.</summary>
    GrossOre,

    /// <summary>Tonnes of concentrate as weighed.</summary>
    Concentrate,

    /// <summary>Tonnes of rare-earth oxide contained (REO, TREO).</summary>
    ContainedReo,

    /// <summary>Tonnes of separated oxide.</summary>
    SeparatedOxide,

    /// <summary>Tonnes of metal.</summary>
    Metal,

    /// <summary>Tonnes of alloy.</summary>
    Alloy,

    /// <summary>Tonnes of magnets.</summary>
    Magnet,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A share, grade, recovery or change in percent.</summary>
    Share,
}

/// <summary>Per what a quantity is meant.</summary>
public enum QuantityRate
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>An amount in the ground, in store, or reached in total.</summary>
    Stock,

    /// <summary>A year.</summary>
    PerYear,

    /// <summary>A quarter.</summary>
    PerQuarter,

    /// <summary>A month.</summary>
    PerMonth,

    /// <summary>A tonne.</summary>
    PerTonne,

    /// <summary>A kilogram.</summary>
    PerKg,

    /// <summary>Once: a shipment, an investment, a fine.</summary>
    OneOff,

    /// <summary>A change against an earlier value.</summary>
    Change,
}

/// <summary>How exactly a number is meant.</summary>
public enum Approximator
{
    /// <summary>As it stands.</summary>
    None,

    /// <summary>About, around, 约, 大约, 左右.</summary>
    About,

    /// <summary>Nearly, almost, close to, 近, 接近: a little below.</summary>
    Nearly,

    /// <summary>More than, over, above, 超过, 逾, 余, 多: above.</summary>
    Over,

    /// <summary>At least, 至少, 以上, 不低于: that or above.</summary>
    AtLeast,

    /// <summary>Up to, as much as, 最多, 高达, 达: that or below.</summary>
    UpTo,

    /// <summary>Less than, below, under, 不足, 低于, 以下: below.</summary>
    Under,
}

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A half year.</summary>
    Half,

    /// <summary>A part of a year in words: early, middle, end (2027年底).</summary>
    PartOfYear,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Several years, or a decade (上世纪90年代).</summary>
    Years,
}
