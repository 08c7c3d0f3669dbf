namespace Didymium.Web.Tests;

/// <summary>One ready site for the tests that only read: its runs and its ledger are made once.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    internal RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await (await RunningSite.StartAsync()).ReadyAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>Tests that read from the shared site.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSiteTests : ICollectionFixture<SharedSite>
{
    public const string Name = "shared site";
}
