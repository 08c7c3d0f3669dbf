namespace Didymium.Solver.Tests;

/// <summary>Programs small enough to be worked by hand, and one large enough to take a while.</summary>
internal static class LittlePrograms
{
    public const double Infinity = double.PositiveInfinity;

    /// <summary>min 2x + 3y, x + y ≥ 4, 0 ≤ x ≤ 3, 0 ≤ y. The cheap x to its bound, the rest y: x = 3, y = 1, objective 9.</summary>
    public static LinearProgram CheapAndDear()
    {
        var builder = new LinearProgramBuilder();
        builder.AddRow(4, Infinity);
        builder.AddColumn(2, 0, 3, [0], [1]);
        builder.AddColumn(3, 0, Infinity, [0], [1]);
        return builder.Build();
    }

    /// <summary>
    /// Hillier and Lieberman's Wyndor Glass: max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18, at x = 2, y = 6 with objective 36 and
    /// shadow prices 0, 3/2 and 1.
    /// </summary>
    public static LinearProgram WyndorGlass()
    {
        var builder = new LinearProgramBuilder { Sense = Objective.Maximize };
        builder.AddRow(-Infinity, 4);
        builder.AddRow(-Infinity, 12);
        builder.AddRow(-Infinity, 18);
        builder.AddColumn(3, 0, Infinity, [0, 2], [1, 3]);
        builder.AddColumn(5, 0, Infinity, [1, 2], [2, 2]);
        return builder.Build();
    }

    /// <summary>x + y ≤ 3 against x + y ≥ 5, and a row 2x ≤ 8 that has no part in it.</summary>
    public static LinearProgram Contradiction()
    {
        var builder = new LinearProgramBuilder();
        builder.AddRow(-Infinity, 3);
        builder.AddRow(-Infinity, 8);
        builder.AddRow(5, Infinity);
        builder.AddColumn(1, 0, Infinity, [0, 1, 2], [1, 2, 1]);
        builder.AddColumn(1, 0, Infinity, [0, 2], [1, 1]);
        return builder.Build();
    }

    /// <summary>max x + y with x − y = 0 and z idle: x and y grow together for ever.</summary>
    public static LinearProgram Endless()
    {
        var builder = new LinearProgramBuilder { Sense = Objective.Maximize };
        builder.AddRow(0, 0);
        builder.AddColumn(1, 0, Infinity, [0], [1]);
        builder.AddColumn(1, 0, Infinity, [0], [-1]);
        builder.AddColumn(-1, 0, 5, [], []);
        return builder.Build();
    }

    /// <summary>A dense transport program: seeded costs, every source can serve every sink, supplies and demands that differ.</summary>
    public static LinearProgram Transport(int sources, int sinks, ulong seed = 1)
    {
        var builder = new LinearProgramBuilder();
        for (var source = 0; source < sources; source++)
        {
            builder.AddRow(-Infinity, 10 + (Next() * 90));
        }

        for (var sink = 0; sink < sinks; sink++)
        {
            builder.AddRow((5 + (Next() * 30)) * sources / sinks, Infinity);
        }

        for (var source = 0; source < sources; source++)
        {
            for (var sink = 0; sink < sinks; sink++)
            {
                builder.AddColumn(1 + (Next() * 99), 0, Infinity, [source, sources + sink], [1, 1]);
            }
        }

        return builder.Build();

        // SplitMix64: the same program on every machine.
        double Next()
        {
            seed += 0x9E3779B97F4A7C15;
            var z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
