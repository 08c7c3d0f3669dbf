using Didymium.Evidence.Intake.Web;

namespace Didymium.Evidence.Intake.Feeds;

/// <summary>What came of a visit to a feed.</summary>
/// <param name="Feed">Name of the feed.</param>
/// <param name="Taken">Entries taken in.</param>
/// <param name="Known">Entries taken in before.</param>
/// <param name="NextVisit">When it is asked again, UTC.</param>
/// <param name="Problem">Why nothing came, or not all; empty when all is well.</param>
public sealed record FeedVisit(string Feed, int Taken, int Known, DateTimeOffset NextVisit, string Problem);

/// <summary>Watches feeds: politely, one request at a time, and so that it can stop at any moment and go on later.</summary>
/// <remarks>
/// A feed is asked no sooner than it is due, with the tag and time of the last visit; a host is asked at most once in <see cref="Pause"/>. A server that says 429 or 503 is left alone for as long as it asks (a quarter of an
/// hour when it does not say); other failures double the wait up to a day. An entry counts as taken only when the caller has taken it, and a feed's tag is kept only after its last entry, so a crash repeats nothing and loses nothing.
/// </remarks>
public sealed class FeedWatcher(Fetcher fetcher, IFeedState state, FeedReader reader, TimeProvider? clock = null)
{
    // Entries looked at in one visit, known ones included.
    private const int MaxRead = 5000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly Dictionary<string, DateTimeOffset> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Time between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Entries taken from a feed in one visit; the rest waits for the next.</summary>
    public int MaxItems { get; init; } = 200;

    /// <summary>Visits each feed that is due, once.</summary>
    /// <param name="feeds">The feeds.</param>
    /// <param name="take">Takes an entry in; when it returns, the entry is kept.</param>
    /// <param name="cancel">Stops after the entry at hand.</param>
    /// <returns>One visit for each feed that was due.</returns>
    public async Task<IReadOnlyList<FeedVisit>> VisitAsync(IReadOnlyList<FeedSource> feeds, Func<FeedSource, FeedItem, CancellationToken, Task> take, CancellationToken cancel = default)
    {
        List<FeedVisit> visits = [];
        foreach (var feed in feeds)
        {
            cancel.ThrowIfCancellationRequested();
            if (state.Find(feed.Url) is not { } mark || mark.NextVisit <= clock.GetUtcNow())
            {
                visits.Add(await VisitAsync(feed, take, cancel).ConfigureAwait(false));
            }
        }

        return visits;
    }

    /// <summary>Visits feeds as they fall due, until it is stopped.</summary>
    /// <param name="feeds">The feeds.</param>
    /// <param name="take">Takes an entry in.</param>
    /// <param name="report">Is told of each visit.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task WatchAsync(IReadOnlyList<FeedSource> feeds, Func<FeedSource, FeedItem, CancellationToken, Task> take, Action<FeedVisit> report, CancellationToken cancel)
    {
        while (feeds.Count > 0)
        {
            foreach (var visit in await VisitAsync(feeds, take, cancel).ConfigureAwait(false))
            {
                report(visit);
            }

            var next = feeds.Min(f => state.Find(f.Url)?.NextVisit ?? clock.GetUtcNow());
            var wait = next - clock.GetUtcNow();
            await Task.Delay(wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1), clock, cancel).ConfigureAwait(false);
        }
    }

    private async Task<FeedVisit> VisitAsync(FeedSource feed, Func<FeedSource, FeedItem, CancellationToken, Task> take, CancellationToken cancel)
    {
        var mark = state.Find(feed.Url) ?? new(feed.Url, string.Empty, string.Empty, DateTimeOffset.MinValue, 0);
        FetchedPage page;
        try
        {
            await BePoliteAsync(new Uri(feed.Url).Host, cancel).ConfigureAwait(false);
            page = await fetcher.GetAsync(feed.Url, new() { Cut = true, IfModifiedSince = mark.LastModified, IfNoneMatch = mark.ETag, MediaTypes = FetchRequest.Feeds }, cancel).ConfigureAwait(false);
        }
        catch (IntakeException e)
        {
            return Failed(feed, mark, Backoff(feed, mark), e.Message);
        }

        if (page.Status == 304)
        {
            return Done(feed, mark with { Failures = 0 }, 0, 0, string.Empty);
        }

        if (page.Status != 200)
        {
            var wait = page.Status is 429 or 503 ? page.RetryAfter ?? TimeSpan.FromMinutes(15) : Backoff(feed, mark);
            return Failed(feed, mark, wait, $"{feed.Url}: the server answers with status {page.Status} [http_status]. It is asked again in {Math.Ceiling(wait.TotalMinutes).ToString("0", System.Globalization.CultureInfo.InvariantCulture)} minutes.");
        }

        FeedContent content;
        try
        {
            content = reader.Read(feed, page.Bytes, page.ContentType, MaxRead, page.CutBecause.Length > 0);
        }
        catch (IntakeException e)
        {
            return Failed(feed, mark, Backoff(feed, mark), e.Message);
        }

        int taken = 0, known = 0;
        var left = false;
        List<string> problems = [.. content.Notices];
        foreach (var item in content.Items)
        {
            if (state.Has(feed.Url, item.Id))
            {
                known++;
                continue;
            }

            if (taken >= MaxItems)
            {
                left = true;
                break;
            }

            cancel.ThrowIfCancellationRequested();
            try
            {
                await take(feed, item, cancel).ConfigureAwait(false);
            }
            catch (IntakeException e)
            {
                // Refused for what it is: it would be refused again.
                problems.Add($"an entry is left out: {e.Message}");
                taken--;
            }

            state.Add(feed.Url, item.Id);
            taken++;
        }

        // With entries left over or an end that is missing, the next visit must not be answered with "unchanged".
        var whole = !left && page.CutBecause.Length == 0;
        if (page.CutBecause.Length > 0)
        {
            problems.Insert(0, $"{feed.Url}: the feed does not end; {page.CutBecause}");
        }

        if (left)
        {
            problems.Add($"more than {MaxItems} entries were new; the rest is taken at the next visit");
        }

        return Done(feed, mark with { ETag = whole ? page.ETag : string.Empty, LastModified = whole ? page.LastModified : string.Empty, Failures = 0 }, taken, known, string.Join("; ", problems.Take(5)));
    }

    private FeedVisit Done(FeedSource feed, FeedMark mark, int taken, int known, string problem)
    {
        var next = clock.GetUtcNow() + feed.Every;
        state.Keep(mark with { NextVisit = next });
        return new(feed.Name, taken, known, next, problem);
    }

    private FeedVisit Failed(FeedSource feed, FeedMark mark, TimeSpan wait, string problem)
    {
        var next = clock.GetUtcNow() + wait;
        state.Keep(mark with { NextVisit = next, Failures = mark.Failures + 1 });
        return new(feed.Name, 0, 0, next, problem);
    }

    private static TimeSpan Backoff(FeedSource feed, FeedMark mark) => TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, feed.Every.TotalSeconds * Math.Pow(2, Math.Min(mark.Failures, 10))));

    private async Task BePoliteAsync(string host, CancellationToken cancel)
    {
        if (hosts.TryGetValue(host, out var last) && last + Pause - clock.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, clock, cancel).ConfigureAwait(false);
        }

        hosts[host] = clock.GetUtcNow();
    }
}
