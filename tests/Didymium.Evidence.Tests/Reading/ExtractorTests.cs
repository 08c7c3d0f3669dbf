using System.Text.Json;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;
using Didymium.Evidence.Reading;

namespace Didymium.Evidence.Tests.Reading;

public sealed class ExtractorTests
{
    private static readonly Extractor Extractor = new(Gazetteer.Shipped);

    [Fact]
    public void The_shape_is_as_documented()
    {
        var line = Assert.Single(Run("{\"id\":\"a\",\"lang\":\"zh\",\"text\":\"巴基斯坦与美国签署5亿美元合作备忘录。\"}\n"));
        using var json = JsonDocument.Parse(line);
        Assert.Equal("a", json.RootElement.GetProperty("id").GetString());
        var claim = json.RootElement.GetProperty("claims")[0];
        Assert.Equal(["type", "subject", "subject_id", "subject_name", "place", "status", "polarity", "modality", "quantities", "time"], claim.EnumerateObject().Select(property => property.Name));
        Assert.Contains(claim.GetProperty("status").GetString(), Keys.All<ClaimStatus>());
        var quantity = claim.GetProperty("quantities")[0];
        Assert.Equal(["raw", "min", "likely", "max", "unit", "basis", "rate", "approximator"], quantity.EnumerateObject().Select(property => property.Name));
        Assert.Equal((500_000_000, "USD", "5亿美元"), (quantity.GetProperty("likely").GetDouble(), quantity.GetProperty("unit").GetString(), quantity.GetProperty("raw").GetString()));
        Assert.Contains(quantity.GetProperty("rate").GetString(), Keys.All<QuantityRate>());
    }

    [Fact]
    public void Every_line_gives_a_line_and_plain_text_gives_one()
    {
        Assert.Equal(3, Run("{\"id\":\"a\",\"text\":\"x\"}\n\n{\"id\":\"b\",\"text\":\"\"}\r\n{\"id\":\"c\",\"text\":\"y\"}").Length);
        Assert.StartsWith("{\"id\":\"in.txt\",\"claims\":[{\"type\":\"production\"", Assert.Single(Run("Lynas produced 10 t of NdPr oxide in 2024.")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\"}\n", "in.txt line 2: \"id\" and \"text\" are needed")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"}\n{oops\n", "in.txt line 2: not such an object")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\",\"published\":\"yesterday\"}\n", "in.txt line 1: \"published\" is a date")]
    public void A_bad_line_is_named(string input, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Run(input)).Message, StringComparison.Ordinal);

    private static string[] Run(string input)
    {
        var output = new StringWriter();
        Extractor.Run(new StringReader(input), "in.txt", output);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
