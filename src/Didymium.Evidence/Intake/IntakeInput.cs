namespace Didymium.Evidence.Intake;

/// <summary>Bytes to read as a document.</summary>
/// <param name="Locator">Address or file name; <c>stdin</c> for standard input.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="ContentType">Media type as a server gave it, with its charset (<c>text/html; charset=gbk</c>); empty when unknown, then the name's ending and the bytes decide.</param>
public sealed record IntakeInput(string Locator, ReadOnlyMemory<byte> Bytes, string ContentType = "")
{
    /// <summary>Ending of the name in lower case without the dot; empty when there is none.</summary>
    internal string Extension
    {
        get
        {
            var name = Locator;
            if (Uri.TryCreate(name, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            {
                name = uri.AbsolutePath;
            }

            var end = name.LastIndexOf('.');
            return end < 0 || name.AsSpan(end).ContainsAny('/', '\\') ? string.Empty : name[(end + 1)..].ToLowerInvariant();
        }
    }

    /// <summary>Media type without parameters, in lower case.</summary>
    internal string MediaType => ContentType.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Charset of the media type; empty when it has none.</summary>
    internal string Charset
    {
        get
        {
            var at = ContentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            return at < 0 ? string.Empty : ContentType[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
        }
    }
}
