using System.Text;
using Didymium.Chain.Reading.Building;
using static Didymium.Chain.Scenarios.Writing.YamlText;

namespace Didymium.Chain.Scenarios.Writing;

/// <summary>Writes scenario files that the scenario reader reads back to the same events.</summary>
public static class ScenarioWriter
{
    /// <summary>The file's text.</summary>
    /// <param name="file">What it says.</param>
    /// <exception cref="NotSupportedException">An event is of a kind that scenario files do not have.</exception>
    public static string Write(ScenarioFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var yaml = new StringBuilder();
        Line(yaml, "id", Quoted(file.Id));
        Line(yaml, "name", Quoted(file.Name));
        Line(yaml, "name_zh", Optional(file.NameZh));
        Line(yaml, "extends", Optional(file.Extends));
        Line(yaml, "description", Optional(file.Description));
        Line(yaml, "description_zh", Optional(file.DescriptionZh));
        Line(yaml, "announced", file.Announced is { } announced ? Words.Word(announced) : null);
        Line(yaml, "delays", file.ExpectedDelays is { } delays ? delays ? "expected" : "none" : null);
        Line(yaml, "survival", file.ExpectedSurvival is { } survival ? survival ? "expected" : "certain" : null);
        Line(yaml, "without", file.Without.IsEmpty ? null : List(file.Without));
        if (!file.Overrides.IsEmpty)
        {
            yaml.Append("set:\n");
            foreach (var set in file.Overrides)
            {
                Item(yaml, [("path", Quoted(set.Path)), ("value", Quoted(set.Value)), ("reason", Quoted(set.Reason)), ("source", Optional(set.Source))]);
            }
        }

        if (!file.Events.IsEmpty)
        {
            yaml.Append("events:\n");
            foreach (var e in file.Events)
            {
                Item(yaml, EventKeys.Of(e));
            }
        }

        return yaml.ToString();
    }

    /// <summary>Writes the file to a temporary name beside it and renames it, so that nobody ever reads half of it.</summary>
    /// <param name="file">What it says.</param>
    /// <param name="folder">Folder of scenario files.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The path written.</returns>
    public static async Task<string> WriteAsync(ScenarioFile file, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!ScenarioFile.IsFileName(file.Id))
        {
            throw new ArgumentException($"\"{file.Id}\" cannot be a scenario's id: it is to be the file's name, without a folder, a colon or a leading dot.", nameof(file));
        }

        var path = Path.Combine(folder, $"{file.Id}.yaml");
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            await File.WriteAllTextAsync(temporary, Write(file), new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return path;
    }

    private static void Item(StringBuilder yaml, IEnumerable<(string Key, string? Value)> entries)
    {
        var first = true;
        foreach (var (key, value) in entries.Where(e => e.Value is not null))
        {
            yaml.Append(first ? "  - " : "    ").Append(key).Append(": ").Append(value).Append('\n');
            first = false;
        }
    }

    private static void Line(StringBuilder yaml, string key, string? value)
    {
        if (value is not null)
        {
            yaml.Append(key).Append(": ").Append(value).Append('\n');
        }
    }
}
