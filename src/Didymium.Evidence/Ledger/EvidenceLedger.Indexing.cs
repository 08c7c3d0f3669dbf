namespace Didymium.Evidence.Ledger;

public sealed partial class EvidenceLedger
{
    /// <summary>Makes the search index anew from the records: after the names of the field changed (see <see cref="IsIndexCurrent"/>).</summary>
    public void Reindex() => Reindex(onlyOldRules: false);

    /// <summary>Merges the index into one piece: searches of a large ledger get faster. Worth it after many documents were added.</summary>
    public void OptimiseIndex() => file.Write(() => file.Execute("INSERT INTO search_text (search_text) VALUES ('optimize')"));

    private void Reindex(bool onlyOldRules) => WriteIndexed(() =>
    {
        // Another process may have been faster.
        if (onlyOldRules && index.HasRules())
        {
            return 0;
        }

        index.Clear();
        var documents = file.Rows("SELECT id, row FROM documents ORDER BY row", r => (Id: r.GetString(0), Row: r.GetInt64(1)));
        foreach (var (id, row) in documents)
        {
            index.Add(row, Document(id)!, Passages(id));
            var rows = PassageRows(id);
            foreach (var claim in Claims(new ClaimFilter { Document = id }))
            {
                index.Add(claim, claim.Passages.Select(p => rows[p]));
            }
        }

        return documents.Count;
    });

    /// <summary>Runs an action in a write transaction with the index; all of it is kept, or nothing. What it calls is part of it.</summary>
    internal T WriteIndexed<T>(Func<T> action)
    {
        if (file.InTransaction)
        {
            return action();
        }

        try
        {
            return file.Write(() =>
            {
                var result = action();
                index.Flush();
                return result;
            });
        }
        catch
        {
            index.Forget();
            throw;
        }
    }
}
