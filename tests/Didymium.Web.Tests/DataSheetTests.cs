using Didymium.Web.Views.Data;

namespace Didymium.Web.Tests;

/// <summary>Looking through a table: words, filters, order.</summary>
public sealed class DataSheetTests
{
    private static readonly Sheet Plants = new(
        "plants",
        "Plants",
        string.Empty,
        [new("plant", false, "", ""), new("region", false, "", ""), new("capacity", true, "t", ""), new("feeds", false, "", "") { IsList = true }],
        [["a", "USA", "100", "x;y"], ["b", "CHN", "20", "y"], ["c", "CHN", "", ""], ["ab", "AUS", "3.5", "z"]]);

    [Theory]
    [InlineData("plant", "a", "a")]
    [InlineData("plant", "B", "b ab")]
    [InlineData("region", "CHN", "b c")]
    [InlineData("capacity", "20", "b")]
    [InlineData("capacity", ">20", "a")]
    [InlineData("capacity", ">=20", "a b")]
    [InlineData("capacity", "<20", "ab")]
    [InlineData("capacity", "3..20", "b ab")]
    [InlineData("feeds", "y", "a b")]
    [InlineData("feeds", "no", "")]
    public void A_filter_takes_the_rows_that_its_words_mean(string column, string wanted, string expected) =>
        Assert.Equal(expected, Names(new SheetQuery { Filters = new Dictionary<string, string> { [column] = wanted } }));

    [Theory]
    [InlineData("capacity", "ab b a c")]
    [InlineData("-capacity", "a b ab c")]
    [InlineData("-plant", "c b ab a")]
    [InlineData("", "a b c ab")]
    public void Rows_are_ordered_by_value_and_those_without_one_come_last(string sort, string expected) => Assert.Equal(expected, Names(new SheetQuery { Sort = sort }));

    [Fact]
    public void Words_are_looked_for_in_every_cell() => Assert.Equal("b", Names(new SheetQuery { Text = "chn y" }));

    [Fact]
    public void An_address_holds_all_that_was_asked_for() =>
        Assert.Equal("?q=a%20b&region=CHN&run=x&sort=-plant&page=3", new SheetQuery { Text = "a b", Filters = new Dictionary<string, string> { ["region"] = "CHN" }, Sort = "-plant" }.Address(page: 3, also: ("run", "x")));

    private static string Names(SheetQuery query) => string.Join(' ', query.Rows(Plants).Select(row => row[0]));
}
