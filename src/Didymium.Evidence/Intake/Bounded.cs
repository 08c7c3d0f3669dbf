namespace Didymium.Evidence.Intake;

/// <summary>Reads streams that may never end.</summary>
internal static class Bounded
{
    /// <summary>Reads to the end, but never more than a limit.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="max">Most bytes.</param>
    /// <param name="refusal">What to throw when there are more.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<byte[]> ReadAsync(Stream stream, int max, Func<IntakeException> refusal, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false);
            if (read == 0)
            {
                return kept.ToArray();
            }

            if (kept.Length + read > max)
            {
                throw refusal();
            }

            kept.Write(buffer, 0, read);
        }
    }
}
