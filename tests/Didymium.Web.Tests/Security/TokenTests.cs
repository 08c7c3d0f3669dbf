using System.Net;
using System.Text.RegularExpressions;

namespace Didymium.Web.Tests.Security;

/// <summary>A site that asks for a token lets everybody read and only those write who know it.</summary>
public sealed partial class TokenTests
{
    private const string Token = "correct horse";

    [Fact]
    public async Task Reading_is_free_and_writing_needs_the_token()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Token = Token });
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/runs")).StatusCode);
        using var refused = await PostAsync(site, null);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("the token that `didymium serve` printed", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(site, "wrong horse")).StatusCode);

        // With the token it gets as far as the form's own check.
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(site, Token)).StatusCode);
    }

    [Fact]
    public async Task Who_signs_in_with_the_token_may_write_from_then_on()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Token = Token });
        var html = await site.Client.GetStringAsync("/sign-in");
        var form = FormToken().Match(html).Groups[1].Value;
        using var wrong = await site.Client.PostAsync("/sign-in", Form(form, "wrong horse", "/runs"));
        Assert.Contains("That is not the token", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var right = await site.Client.PostAsync("/sign-in", Form(form, Token, "/runs"));
        Assert.Equal("/runs", right.RequestMessage!.RequestUri!.AbsolutePath);

        // Signed in, the form's own token is all that is missing.
        using var next = await PostAsync(site, null);
        Assert.Equal(HttpStatusCode.BadRequest, next.StatusCode);
    }

    // Pages are kept as they were sent; one with a form belongs to its reader alone.
    [Fact]
    public async Task A_readers_form_is_never_another_readers()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Token = Token });
        await site.Client.GetStringAsync("/sign-in");
        var again = FormToken().Match(await site.Client.GetStringAsync("/sign-in")).Groups[1].Value;
        using var other = new HttpClient { BaseAddress = site.Address };
        var own = FormToken().Match(await other.GetStringAsync("/sign-in")).Groups[1].Value;
        Assert.NotEqual(again, own);
        using var taken = await other.PostAsync("/sign-in", Form(again, Token, "/runs"));
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        using var answer = await other.PostAsync("/sign-in", Form(own, Token, "/runs"));
        Assert.Equal("/runs", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_led_there_by_every_form()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Token = Token });
        Assert.Contains("/sign-in?back=%2Fdocuments%2Fadd", await site.Client.GetStringAsync("/documents/add"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("http://evil.example/")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        await using var site = await RunningSite.StartAsync(options => options with { Token = Token });
        var form = FormToken().Match(await site.Client.GetStringAsync("/sign-in")).Groups[1].Value;
        using var answer = await site.Client.PostAsync("/sign-in", Form(form, Token, back));
        Assert.Equal(site.Address.Authority, answer.RequestMessage!.RequestUri!.Authority);
    }

    private static FormUrlEncodedContent Form(string antiforgery, string token, string back) => new([new("__RequestVerificationToken", antiforgery), new("token", token), new("back", back)]);

    private static async Task<HttpResponseMessage> PostAsync(RunningSite site, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/runs/run-000000000000/cancel") { Content = new FormUrlEncodedContent([]) };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        return await site.Client.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
