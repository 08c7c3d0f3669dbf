using Didymium.Evidence.Proposals;

namespace Didymium.Evidence.Tests.Proposals;

/// <summary>The model is off until it is switched on, and is switched on in one way only.</summary>
public sealed class ModelOptionsTests
{
    private static Func<string, string?> Variables(params (string Name, string Value)[] set) => name => set.FirstOrDefault(v => v.Name == name).Value;

    [Fact]
    public void Without_an_address_there_is_no_model()
    {
        Assert.Null(ModelOptions.FromEnvironment(Variables()));
        Assert.Null(ModelOptions.FromEnvironment(Variables(("DIDYMIUM_MODEL_ENDPOINT", "  "), ("DIDYMIUM_MODEL", "m"), ("DIDYMIUM_MODEL_KEY", "k"))));
    }

    [Fact]
    public void An_address_and_a_name_switch_it_on_and_the_key_stays_where_it_is()
    {
        var options = ModelOptions.FromEnvironment(Variables(("DIDYMIUM_MODEL_ENDPOINT", " https://models.example.org/v1 "), ("DIDYMIUM_MODEL", " m-1 "), ("DIDYMIUM_MODEL_KEY", "sk-secret")))!;
        Assert.Equal("https://models.example.org/v1", options.Endpoint.ToString());
        Assert.Equal("m-1", options.Model);
        Assert.DoesNotContain("sk-secret", options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address", "m", "DIDYMIUM_MODEL_ENDPOINT")]
    [InlineData("file:///etc/passwd", "m", "DIDYMIUM_MODEL_ENDPOINT")]
    [InlineData("https://user:pass@example.org/v1", "m", "DIDYMIUM_MODEL_KEY")]
    [InlineData("https://example.org/v1", "", "DIDYMIUM_MODEL names no model")]
    [InlineData("https://example.org/v1", "m\nm", "DIDYMIUM_MODEL names no model")]
    public void What_cannot_be_used_is_said_by_name(string endpoint, string model, string said) =>
        Assert.Contains(said, Assert.Throws<ModelException>(() => ModelOptions.FromEnvironment(Variables(("DIDYMIUM_MODEL_ENDPOINT", endpoint), ("DIDYMIUM_MODEL", model)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Limits_must_be_limits()
    {
        var options = new ModelOptions(new Uri("https://example.org/v1"), "m");
        options.Validate();
        foreach (var wrong in new[] { options with { MaxAnswerBytes = 0 }, options with { MaxPartCharacters = -1 }, options with { TimeLimit = TimeSpan.Zero }, options with { TimeLimit = TimeSpan.MaxValue }, options with { RetryWait = TimeSpan.FromSeconds(-1) } })
        {
            Assert.Throws<ModelException>(wrong.Validate);
        }
    }

    [Fact]
    public void A_key_does_not_travel_unencrypted_to_another_machine()
    {
        var far = new ModelOptions(new Uri("http://models.example.org/v1"), "m");
        Assert.Contains("https", Assert.Throws<ModelException>(() => ModelClient.Create(far, _ => "k")).Message, StringComparison.Ordinal);
        ModelClient.Create(far, _ => null).Dispose();
        ModelClient.Create(far with { Endpoint = new Uri("https://models.example.org/v1") }, _ => "k").Dispose();
        ModelClient.Create(far with { Endpoint = new Uri("http://127.0.0.1/v1") }, _ => "k").Dispose();
    }

    [Fact]
    public void A_key_that_would_break_the_header_is_refused_without_being_shown()
    {
        var e = Assert.Throws<ModelException>(() => ModelClient.Create(new ModelOptions(new Uri("https://example.org/v1"), "m"), _ => "sk-1\r\nX: y"));
        Assert.Contains("DIDYMIUM_MODEL_KEY", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-1", e.Message, StringComparison.Ordinal);
    }
}
