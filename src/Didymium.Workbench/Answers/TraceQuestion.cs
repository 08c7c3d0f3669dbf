using Didymium.Analysis;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Library;
using Didymium.Market.Results;

namespace Didymium.Workbench.Answers;

/// <summary>Follows a thing back to what it rests on.</summary>
public static class TraceQuestion
{
    /// <summary>Traces a thing.</summary>
    /// <param name="run">The run whose numbers are traced.</param>
    /// <param name="ledger">The ledger in which claims are looked up; null when there is none.</param>
    /// <param name="words">The thing, in the words of <see cref="Tracer.Trace"/>.</param>
    /// <exception cref="UserErrorException">Nothing is called so; the message names what is near it.</exception>
    public static TraceNode Ask(Run run, EvidenceLedger? ledger, IReadOnlyList<string> words)
    {
        var tracer = new Tracer(run, ledger is null ? null : new LedgerClaims(ledger));
        return tracer.Trace(words) ?? throw new UserErrorException(Unknown(string.Join(' ', words), tracer));
    }

    private static string Unknown(string thing, Tracer tracer)
    {
        var near = tracer.Near(thing);
        return $"nothing is called \"{thing}\"{(near.Count > 0 ? $"; near it: {string.Join(", ", near)}" : string.Empty)}. Trace a facility, project, deposit, event or source id, a figure (table.key.column), or: {string.Join("; ", Tracer.Forms.Select(f => f.Form))}.";
    }
}
