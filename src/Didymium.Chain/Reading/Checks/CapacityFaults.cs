using Didymium.Chain.Facilities;
using Didymium.Chain.Reading.Building;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>What can be wrong with the basis of a capacity.</summary>
internal static class CapacityFaults
{
    public static Fault NeedsGrade(Row row) =>
        row.Fault("capacity_basis", "WORLD-025", $"{row["capacity_basis"]} cannot be combined with stage {row["stage"]} without a grade", "multiply by the grade and the recovery, and state the capacity as reo_out");

    public static Fault WrongForStage(Row row, IEnumerable<CapacityBasis> bases) =>
        row.Fault("capacity_basis", "WORLD-024", $"the capacity of stage {row["stage"]} counts {string.Join(" or ", bases.Select(Words.Word))}", $"convert it to {Words.Word(bases.First())} and say so in the note");

    public static Fault NothingToCount(Row row, string deposit) =>
        row.Fault("capacity_basis", "WORLD-026", "a capacity stated by output is converted by the basket of the first feed", $"{(deposit.Length > 0 ? $"the feed {deposit} gives nothing of it here" : "the plant names no feed")}: state the capacity as reo_feed");
}
