using System.Net;
using System.Text.RegularExpressions;

namespace Didymium.Web.Tests;

/// <summary>Hands a document in as the form of <c>/documents/add</c> does.</summary>
internal static partial class SiteUploads
{
    /// <summary>Sends a file with what is typed beside it, following where it leads.</summary>
    /// <param name="site">The site.</param>
    /// <param name="name">Name of the file; null to send none.</param>
    /// <param name="content">Its content.</param>
    /// <param name="fields">The other fields.</param>
    public static async Task<HttpResponseMessage> UploadAsync(RunningSite site, string? name, byte[] content, params (string Name, string Value)[] fields)
    {
        var html = await site.Client.GetStringAsync("/documents/add");
        using var form = new MultipartFormDataContent { { new StringContent(WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value)), "__RequestVerificationToken" } };
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        if (name is not null)
        {
            form.Add(new ByteArrayContent(content), "file", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents/add") { Content = form };
        request.Headers.Accept.ParseAdd("text/html");
        return await site.Client.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
