using System.Text.Json;

namespace Didymium.Evidence.Scoring;

/// <summary>Reads labelled passages: JSON Lines, one passage a line.</summary>
public static class LabelledSet
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a set.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <exception cref="FormatException">A line is not a labelled passage; the message names the file and the line.</exception>
    public static IReadOnlyList<LabelledPassage> Read(TextReader text, string file)
    {
        var passages = new List<LabelledPassage>();
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                var passage = JsonSerializer.Deserialize<LabelledPassage>(line, Options);
                passages.Add(passage is { Id: not null, Text: not null, Claims: not null } ? passage : throw new FormatException($"{file} line {number}: a labelled passage has id, text and claims."));
            }
            catch (JsonException wrong)
            {
                throw new FormatException($"{file} line {number}: not a labelled passage ({wrong.Message}). See the README beside the set for the form.", wrong);
            }
        }

        return passages;
    }
}
