using BenchmarkDotNet.Attributes;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market;
using Didymium.Market.Results;

namespace Didymium.Benchmarks;

/// <summary>The engine alone on the shipped world: seventeen years.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private World world = null!;
    private Scenario scenario = null!;

    [GlobalSetup]
    public void Setup() => (world, scenario) = Worlds.Shipped();

    [Benchmark(Baseline = true)]
    public Run AllColumns() => MarketEngine.Execute(world, scenario);

    [Benchmark]
    public Run DelayedColumns() => MarketEngine.Execute(world, scenario, new RunOptions { Routes = RouteColumns.Delayed });
}
