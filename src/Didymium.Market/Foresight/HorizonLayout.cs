namespace Didymium.Market.Foresight;

/// <summary>Where the blocks of a horizon's linear program stand, and the columns and rows that link them.</summary>
/// <remarks>Block 0 is the first year after the base year. Adding routes only appends rows and columns, so an old basis fits the front of a larger program.</remarks>
internal sealed class HorizonLayout
{
    /// <summary>Rows of a block.</summary>
    public required int BlockRows { get; init; }

    /// <summary>By block and column of the compiled program: the column here; -1 where it was left out.</summary>
    public required int[][] Column { get; init; }

    /// <summary>Weight of each block in the objective: the discount factor of its year.</summary>
    public required double[] Weight { get; init; }

    /// <summary>By facility, block and cost step: the row that keeps the step within a capacity that is decided on; -1 where the column's bound does.</summary>
    public required int[][][] StepRow { get; init; }

    /// <summary>By facility and block: the column of its usable capacity; -1 where it is not decided on.</summary>
    public required int[][] Capacity { get; init; }

    /// <summary>By facility and block: the row that says what the capacity is made of; -1 where it is not decided on.</summary>
    public required int[][] CapacityRow { get; init; }

    /// <summary>By facility and option: how much of it is taken up, 0 to 1.</summary>
    public required int[][] TakeUp { get; init; }

    /// <summary>By facility and block: capacity added before the year, t; -1 where none can be.</summary>
    public required int[][] Added { get; init; }

    /// <summary>The row of a block that stands for a row of the compiled program.</summary>
    public int Row(int block, int row) => (block * BlockRows) + row;
}
