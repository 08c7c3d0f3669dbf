using System.Runtime.CompilerServices;
using Didymium.Evidence.Intake.Files;
using Didymium.Evidence.Intake.Web;

namespace Didymium.Evidence.Intake;

/// <summary>What came of one file, page or stream.</summary>
/// <param name="Input">Its name or address.</param>
/// <param name="Documents">What was read; empty when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record IntakeResult(string Input, IReadOnlyList<IntakeDocument> Documents, IntakeException? Refusal);

/// <summary>Reads what a user names: a file, a folder, an address, or <c>-</c> for standard input.</summary>
/// <param name="reader">Reads the bytes.</param>
/// <param name="fetcher">Fetches addresses.</param>
public sealed class IntakeSource(DocumentReader reader, Fetcher fetcher)
{
    /// <summary>Reads it. A refused file of a folder does not stop the others.</summary>
    /// <param name="what">The file, folder or address; <c>-</c> for standard input.</param>
    /// <param name="standardInput">Opens standard input; asked only for <c>-</c>.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>One result for each file, page or stream, and one for each link or folder that was left out.</returns>
    public async IAsyncEnumerable<IntakeResult> ReadAsync(string what, Func<Stream> standardInput, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        if (what == "-")
        {
            yield return await TryAsync("stdin", () => reader.ReadAsync("stdin", standardInput(), cancel)).ConfigureAwait(false);
        }
        else if (what.Contains("://", StringComparison.Ordinal))
        {
            yield return await TryAsync(what, async () => reader.Read(await fetcher.GetDocumentAsync(what, cancel).ConfigureAwait(false))).ConfigureAwait(false);
        }
        else if (Directory.Exists(what))
        {
            FolderListing? listing = null;
            var all = await TryAsync(what, () =>
            {
                listing = FolderWalk.List(what, reader.Options.Limits);
                return Task.FromResult<IReadOnlyList<IntakeDocument>>([]);
            }).ConfigureAwait(false);
            if (listing is null)
            {
                yield return all;
                yield break;
            }

            foreach (var notice in listing.Notices)
            {
                var colon = notice.IndexOf(": ", StringComparison.Ordinal);
                yield return new(what, [], new IntakeException(notice[..colon], "left_out", notice[(colon + 2)..], "Add it by its own name."));
            }

            foreach (var file in listing.Files)
            {
                cancel.ThrowIfCancellationRequested();
                yield return await TryAsync(file.Name, () => Task.FromResult(reader.ReadFile(file.Path, file.Name))).ConfigureAwait(false);
            }
        }
        else
        {
            // The name alone: where a user keeps files is nobody's business when documents are exported.
            yield return await TryAsync(Path.GetFileName(what), () => Task.FromResult(reader.ReadFile(what, Path.GetFileName(what)))).ConfigureAwait(false);
        }
    }

    private static async Task<IntakeResult> TryAsync(string input, Func<Task<IReadOnlyList<IntakeDocument>>> read)
    {
        try
        {
            return new(input, await read().ConfigureAwait(false), null);
        }
        catch (IntakeException e)
        {
            return new(input, [], e);
        }
    }
}
