using System.Diagnostics.CodeAnalysis;

namespace Didymium.Solver;

/// <summary>Checks the index sets of bulk edits; HiGHS asks that they rise strictly, and answers a breach only with "error".</summary>
internal static class IndexSets
{
    /// <summary>Checks that indices exist and rise strictly.</summary>
    /// <returns>Whether they follow one another without a gap, so that the faster edit by range will do.</returns>
    /// <exception cref="ArgumentException">The first index at fault, with its position.</exception>
    public static bool Check(ReadOnlySpan<int> indices, int count, string name)
    {
        var previous = -1;
        for (var position = 0; position < indices.Length; position++)
        {
            var index = indices[position];
            if (index <= previous || index >= count)
            {
                Throw(indices, position, count, name);
            }

            previous = index;
        }

        return indices.Length > 0 && previous - indices[0] == indices.Length - 1;
    }

    [DoesNotReturn]
    private static void Throw(ReadOnlySpan<int> indices, int position, int count, string name)
    {
        var index = indices[position];
        throw new ArgumentException(
            (uint)index >= (uint)count
                ? ProgramFaults.Text($"{name}[{position}] is {index}; there are {count}, counted from 0.")
                : ProgramFaults.Text($"{name}[{position}] is {index} after {indices[position - 1]}; indices must rise strictly. Sort them, and name each once."),
            name);
    }
}
