using Didymium.Workbench;

namespace Didymium.Web.Api;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Total">How many there are, those of other pages too.</param>
/// <param name="Offset">How many were skipped.</param>
/// <param name="Items">The page.</param>
public sealed record PageShape<T>(int Total, int Offset, IReadOnlyList<T> Items)
{
    private const int Usual = 100;
    private const int Most = 1000;

    internal static PageShape<T> Of<TAll>(IReadOnlyList<TAll> all, int? limit, int? offset, Func<TAll, T> shape)
    {
        if (offset < 0 || limit is < 1 or > Most)
        {
            throw new UserErrorException($"offset is 0 or more, and limit from 1 to {Most}.");
        }

        return new(all.Count, offset ?? 0, [.. all.Skip(offset ?? 0).Take(limit ?? Usual).Select(shape)]);
    }
}
