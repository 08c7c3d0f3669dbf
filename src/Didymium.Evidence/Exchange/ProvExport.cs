using System.Globalization;
using System.Text.Json;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Exchange;

/// <summary>
/// Writes where claims and decisions come from as W3C PROV-JSON: documents, the sentences that claims quote, claims and decisions are entities; reading and reviewing are
/// activities; publishers, reviewers, models and this program's patterns are agents.
/// </summary>
public static class ProvExport
{
    /// <summary>The provenance of claims of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which claims; all when null.</param>
    /// <returns>A PROV-JSON document.</returns>
    public static string Of(EvidenceLedger ledger, ClaimFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.File.Read(() =>
        {
            var graph = new Graph();
            var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
            var claims = ledger.Claims(filter);
            var named = claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var claim in claims)
            {
                if (!documents.TryGetValue(claim.Document, out var document))
                {
                    documents.Add(claim.Document, document = ledger.Document(claim.Document)!);
                    graph.Add(document);
                }

                graph.Add(claim, document, named);
                foreach (var decision in ledger.Decisions(claim.Id))
                {
                    graph.Add(decision);
                }
            }

            // The first document of an origin that others repeat.
            foreach (var document in documents.Values.Where(d => d.Origin != d.Id && documents.ContainsKey(d.Origin)))
            {
                graph.Derive(document.Id, document.Origin, "prov:PrimarySource");
            }

            return graph.Write();
        });
    }

    private sealed class Graph
    {
        private const string Prefix = "ddm:";

        private readonly SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, string>>> sections = new(StringComparer.Ordinal);

        public void Add(Document document)
        {
            Put("entity", document.Id, ("prov:type", "ddm:Document"), ("prov:label", document.Title), ("prov:location", document.Locator), ("ddm:contentHash", document.ContentHash), ("ddm:published", document.Published?.Text));
            var reading = "read-" + document.Id;
            Put("activity", reading, ("prov:type", "ddm:Reading"), ("prov:endTime", Time(document.FirstSeen)));
            Relate("used", ("prov:activity", reading), ("prov:entity", document.Id));
            if (document.Publisher.Length > 0)
            {
                Relate("wasAttributedTo", ("prov:entity", document.Id), ("prov:agent", Agent("prov:Organization", document.Publisher)));
            }
        }

        public void Add(Claim claim, Document document, HashSet<string> named)
        {
            Put("entity", claim.Id, ("prov:type", "ddm:Claim"), ("prov:label", ClaimReviewExport.Said(claim, document)), ("ddm:claimType", Keys.Of(claim.Type)), ("ddm:status", Keys.Of(claim.Status)), ("ddm:method", claim.MethodDetail));
            foreach (var passage in claim.Passages)
            {
                Put("entity", passage, ("prov:type", "ddm:Passage"));
                Derive(passage, document.Id, "prov:Quotation");
                Derive(claim.Id, passage, "prov:Quotation");
            }

            var activity = "read-" + document.Id;
            var agent = claim.Method switch
            {
                ClaimMethod.Pattern => Agent("prov:SoftwareAgent", "Didymium's patterns"),
                ClaimMethod.Model => Agent("prov:SoftwareAgent", claim.MethodDetail.Length > 0 ? claim.MethodDetail : "a language model"),
                _ => Agent("prov:Person", claim.MethodDetail.Length > 0 ? claim.MethodDetail : "a person"),
            };
            Relate("wasGeneratedBy", ("prov:entity", claim.Id), ("prov:activity", activity));
            Relate("wasAssociatedWith", ("prov:activity", activity), ("prov:agent", agent));
            Relate("wasAttributedTo", ("prov:entity", claim.Id), ("prov:agent", agent));
            if (named.Contains(claim.Supersedes))
            {
                Derive(claim.Id, claim.Supersedes, "prov:Revision");
            }
        }

        public void Add(ReviewDecision decision)
        {
            var activity = "review-" + decision.Id;
            Put("entity", decision.Id, ("prov:type", "ddm:Decision"), ("prov:label", decision.Reason), ("ddm:verdict", Keys.Of(decision.Verdict)));
            Put("activity", activity, ("prov:type", "ddm:Review"), ("prov:endTime", Time(decision.At)));
            Relate("used", ("prov:activity", activity), ("prov:entity", decision.Claim));
            Relate("wasGeneratedBy", ("prov:entity", decision.Id), ("prov:activity", activity));
            Relate("wasAssociatedWith", ("prov:activity", activity), ("prov:agent", Agent("prov:Person", decision.Reviewer)));
        }

        public void Derive(string from, string used, string type) => Relate("wasDerivedFrom", ("prov:generatedEntity", from), ("prov:usedEntity", used), ("prov:type", type));

        public string Write() => JsonOutput.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("prefix");
            writer.WriteString("ddm", "urn:didymium:");
            writer.WriteEndObject();
            foreach (var (section, records) in sections)
            {
                writer.WriteStartObject(section);
                foreach (var (id, values) in records)
                {
                    writer.WriteStartObject(id);
                    foreach (var (name, value) in values)
                    {
                        Value(writer, name, value);
                    }

                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        });

        // A type is a qualified name; other values are plain.
        private static void Value(Utf8JsonWriter writer, string name, string value)
        {
            if (name == "prov:type")
            {
                writer.WriteStartObject(name);
                writer.WriteString("$", value);
                writer.WriteString("type", "prov:QUALIFIED_NAME");
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteString(name, value);
            }
        }

        private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        private string Agent(string type, string name)
        {
            var id = Ids.Of("a", type, name);
            Put("agent", id, ("prov:type", type), ("prov:label", name));
            return id;
        }

        // A relation's own id is a hash of it: the same relation stands once.
        private void Relate(string relation, params (string Name, string Value)[] values) =>
            Record(relation, "_:" + Ids.Of("r", [relation, .. values.Select(v => v.Value)]), values.Select(v => (v.Name, v.Name == "prov:type" ? v.Value : Prefix + v.Value)));

        private void Put(string section, string id, params (string Name, string? Value)[] values) =>
            Record(section, Prefix + id, values.Where(v => !string.IsNullOrEmpty(v.Value)).Select(v => (v.Name, v.Value!)));

        private void Record(string section, string id, IEnumerable<(string Name, string Value)> values)
        {
            if (!sections.TryGetValue(section, out var records))
            {
                sections.Add(section, records = new(StringComparer.Ordinal));
            }

            records[id] = new(values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        }
    }
}
