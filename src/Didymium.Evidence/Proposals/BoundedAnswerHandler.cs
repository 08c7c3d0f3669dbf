using System.Globalization;
using System.Text;

namespace Didymium.Evidence.Proposals;

/// <summary>Reads answers to a limit, keeps the key out of error texts, and sends no key where there is none.</summary>
/// <param name="maxBytes">Most bytes of an answer.</param>
/// <param name="key">The key; empty when there is none.</param>
internal sealed class BoundedAnswerHandler(int maxBytes, string key) : DelegatingHandler
{
    /// <summary>Stands for the key that the client asks for and a local service does not need; never sent.</summary>
    public const string NoKey = "none";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (key.Length == 0)
        {
            request.Headers.Authorization = null;
        }

        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var body = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);

            // Services repeat the key they were sent in their complaints.
            if (!response.IsSuccessStatusCode && key.Length > 0)
            {
                body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace(key, "***", StringComparison.Ordinal));
            }

            var content = new ByteArrayContent(body);
            content.Headers.ContentType = response.Content.Headers.ContentType;
            response.Content.Dispose();
            response.Content = content;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > maxBytes)
            {
                throw new ModelException(string.Create(CultureInfo.InvariantCulture, $"the model's answer is larger than {maxBytes:N0} bytes; it was not read further."));
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
