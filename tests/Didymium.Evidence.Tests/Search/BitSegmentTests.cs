using CsCheck;
using Didymium.Evidence.Search;

namespace Didymium.Evidence.Tests.Search;

public sealed class BitSegmentTests
{
    [Fact]
    public void Segments_few_or_dense_hold_the_rows_that_were_added_and_count_them_in_any_set() =>
        Gen.Select(Gen.Long[0, BitSegments.Rows - 1].List[0, 3000], Gen.Long[0, BitSegments.Rows - 1].List[0, 50], Gen.Long[0, BitSegments.Rows - 1].HashSet[0, 3000]).Sample(
            (first, second, hits) =>
            {
                var bits = BitSegments.With(BitSegments.With([], first), second);
                var all = first.Concat(second).ToHashSet();
                var set = new RowSet(BitSegments.Rows - 1);
                BitSegments.AddTo(bits, set.Segment(0));
                Assert.Equal(all.Order(), set.Rows());
                Assert.Equal(all.Count, set.Count);
                var found = new RowSet(BitSegments.Rows - 1);
                foreach (var hit in hits)
                {
                    found.Add(hit);
                }

                Assert.Equal(hits.Count(all.Contains), BitSegments.CountIn(bits, found.Segment(0)));
                Assert.Equal(0, BitSegments.CountIn(bits, found.Segment(1)));
                Assert.True(bits.Length <= BitSegments.Rows / 8);
            },
            iter: 200);
}
