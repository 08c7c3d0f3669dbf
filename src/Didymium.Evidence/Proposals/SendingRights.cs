using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Proposals;

/// <summary>Whether a document's text may go to a model's service.</summary>
internal static class SendingRights
{
    /// <summary>Why not; empty when it may.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">The service.</param>
    public static string Refusal(Document document, ModelOptions options) =>
        document.Rights == TextRights.None && !options.Endpoint.IsLoopback
            ? $"none of the text of document {document.Id} may be passed on, and {options.Endpoint.Host} is another machine; nothing was sent. Use a model on this machine."
            : string.Empty;
}
