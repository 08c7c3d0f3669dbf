using System.Globalization;
using System.Runtime.CompilerServices;

namespace Didymium.Solver;

/// <summary>The checks on numbers and indices entering a program, and their messages, in one place.</summary>
internal static class ProgramFaults
{
    /// <summary>HiGHS refuses matrix entries from here on (its option <c>large_matrix_value</c>).</summary>
    public const double LargestCoefficient = 1e15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckBounds(double lower, double upper, string what, int index)
    {
        // Written so that NaN on either side fails too.
        if (!(lower < double.PositiveInfinity) || !(upper > double.NegativeInfinity))
        {
            ThrowBounds(lower, upper, what, index);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckCost(double cost, int column)
    {
        if (!double.IsFinite(cost))
        {
            throw new ArgumentException(Text($"Column {column}: cost {cost} is not finite."), nameof(cost));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckCoefficient(double value, int row, int column)
    {
        if (!(Math.Abs(value) < LargestCoefficient))
        {
            ThrowCoefficient(value, row, column);
        }
    }

    public static void CheckRow(int row, int rowCount, int column)
    {
        if ((uint)row >= (uint)rowCount)
        {
            throw new ArgumentException(Text($"Column {column}: row {row} does not exist; there are {rowCount} rows, counted from 0. Add the row before the column."), nameof(row));
        }
    }

    public static void CheckLength(int length, int expected, string name, string other)
    {
        if (length != expected)
        {
            throw new ArgumentException(Text($"{name} has {length} items and {other} has {expected}; they must have the same number."), name);
        }
    }

    public static ArgumentException DuplicateRow(int row, int column, double first, double second) => new(
        Text($"Column {column}: row {row} appears twice, with coefficients {first} and {second}. Add them up first if both are meant."), nameof(row));

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void ThrowBounds(double lower, double upper, string what, int index) => throw new ArgumentException(Text(
        $"{what} {index}: bounds [{lower}, {upper}] admit no number. A lower bound is finite or -infinity, an upper bound finite or +infinity, and neither is NaN."), nameof(lower));

    private static void ThrowCoefficient(double value, int row, int column) => throw new ArgumentException(Text(
        $"Column {column}, row {row}: coefficient {value} is not a number smaller than {LargestCoefficient} in size. Choose units that keep coefficients near 1."), nameof(value));
}
