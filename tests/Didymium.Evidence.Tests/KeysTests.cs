using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests;

public sealed class KeysTests
{
    [Fact]
    public void The_closed_lists_are_spelt_as_documented()
    {
        Assert.Equal("resource composition production capacity milestone deal negotiation trade_flow policy price share technology demand forecast denial".Split(' '), Keys.All<ClaimType>());
        Assert.Equal("denied none rumoured exploring in_talks mou binding financed permitted under_construction commissioning operating announced in_force suspended expired paused stalled cancelled closed".Split(' ').Order(), Keys.All<ClaimStatus>().Order());
        Assert.Equal("none gross_ore concentrate contained_reo separated_oxide metal alloy magnet money share".Split(' '), Keys.All<QuantityBasis>());
        Assert.Equal("stock per_year per_quarter per_month per_tonne per_kg one_off change none".Split(' ').Order(), Keys.All<QuantityRate>().Order());
        Assert.Equal("t kg USD CNY AUD CAD EUR JPY percent ratio other".Split(' '), Units.All);
    }

    [Fact]
    public void A_word_finds_its_member_and_nothing_else_does()
    {
        Assert.Equal(ClaimStatus.UnderConstruction, Keys.Find<ClaimStatus>("under_construction"));
        Assert.Null(Keys.Find<ClaimStatus>("UnderConstruction"));
    }
}
