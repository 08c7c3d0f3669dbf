using System.Net;
using System.Text.RegularExpressions;

namespace Didymium.Web.Tests;

/// <summary>Sends a page's form as a browser without scripts does: with the token that the page carries, following where it leads.</summary>
internal static partial class SiteForms
{
    /// <summary>Posts a form.</summary>
    /// <param name="site">The site.</param>
    /// <param name="page">The page that holds the form.</param>
    /// <param name="action">Where it is sent.</param>
    /// <param name="fields">Its fields.</param>
    public static async Task<HttpResponseMessage> PostAsync(RunningSite site, string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await site.Client.GetStringAsync(page);
        var token = WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);
        Assert.NotEmpty(token);
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("__RequestVerificationToken", token)));
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = form };
        request.Headers.Accept.ParseAdd("text/html");
        return await site.Client.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
