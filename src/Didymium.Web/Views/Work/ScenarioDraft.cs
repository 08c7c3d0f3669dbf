using System.Security.Cryptography;
using System.Text;
using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Didymium.Chain.Scenarios.Writing;
using Didymium.Workbench;
using Didymium.Workbench.Work;

namespace Didymium.Web.Views.Work;

/// <summary>A changed scenario before it is run: the file that says what is changed, or what is wrong with it.</summary>
public sealed record ScenarioDraft
{
    // Changes that a made name tells before it only counts.
    private const int Told = 3;

    /// <summary>The world.</summary>
    public required World World { get; init; }

    /// <summary>The scenario that is changed.</summary>
    public required Scenario From { get; init; }

    /// <summary>What is changed.</summary>
    public required ScenarioChoice Choice { get; init; }

    /// <summary>Id of the changed scenario and name of its file; that of <see cref="From"/> when nothing is changed.</summary>
    public required string Id { get; init; }

    /// <summary>The changed scenario; <see cref="From"/> when nothing is changed, null when there are faults.</summary>
    public Scenario? Varied { get; init; }

    /// <summary>Text of the scenario file; null when nothing is changed, or there are faults.</summary>
    public string? Text { get; init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Works out a choice.</summary>
    /// <param name="inputs">The world and its scenarios.</param>
    /// <param name="asked">What is changed.</param>
    /// <exception cref="UserErrorException">The scenario that it is based on does not exist.</exception>
    public static ScenarioDraft Of(Inputs inputs, ScenarioChoice asked)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(asked);
        var (world, from) = inputs.LoadShipped(asked.Base, []);
        var choice = asked.Differences(from, world);
        var draft = new ScenarioDraft { World = world, From = from, Choice = choice, Id = IdOf(choice) };
        if (!choice.IsChanged)
        {
            return draft with { Varied = from };
        }

        var file = Variation(draft).ToFile(from);
        if (file.Value is not { } says)
        {
            return draft with { Faults = file.Faults };
        }

        // The text is what is run and what is handed out, so it is the text that is read and held against the world.
        var text = ScenarioWriter.Write(says);
        try
        {
            return draft with { Text = text, Varied = inputs.LoadText(text, []).Scenario };
        }
        catch (FaultyInputException e)
        {
            return draft with { Faults = e.Faults };
        }
    }

    /// <summary>What to ask of the model.</summary>
    /// <exception cref="FaultyInputException">There are faults.</exception>
    public WorkRequest Request() => Faults.Count > 0 ? throw new FaultyInputException(Faults)
        : Text is null ? new WorkRequest { Scenario = From.Id }
        : new WorkRequest { ScenarioText = Text };

    private static ScenarioVariation Variation(ScenarioDraft draft)
    {
        var choice = draft.Choice;
        return new ScenarioVariation
        {
            BaseId = draft.From.Id,
            Id = draft.Id,
            Name = choice.Name.Length > 0 ? choice.Name : NameOf(draft),
            NameZh = choice.Name.Length > 0 || draft.From.NameZh.Length == 0 ? string.Empty : NameZhOf(draft),
            Announced = Enum.GetValues<AnnouncedProjects>().Cast<AnnouncedProjects?>().FirstOrDefault(a => EventValues.Word(a!.Value) == choice.Announced),
            ExpectedDelays = choice.Delays.Length == 0 ? null : choice.Delays != "none",
            ExpectedSurvival = choice.Survival.Length == 0 ? null : choice.Survival != "certain",
            Without = choice.Off,
            Edits = choice.Edits,
        };
    }

    // A file's text does not depend on who reads the page, so its name is made in both languages.
    private static string NameOf(ScenarioDraft draft)
    {
        var changes = Changes(draft.Choice, "without ", "left out", "announced projects: ", "delays: ", "survival: ");
        return $"{draft.From.Name}: {string.Join(", ", changes.Take(Told))}{(changes.Count > Told ? $" and {changes.Count - Told} more changes" : string.Empty)}";
    }

    private static string NameZhOf(ScenarioDraft draft)
    {
        var changes = Changes(draft.Choice, "停用 ", "不设", "已宣布项目：", "延误：", "建成概率：");
        return $"{draft.From.NameZh}：{string.Join("，", changes.Take(Told))}{(changes.Count > Told ? $" 等 {changes.Count} 处更改" : string.Empty)}";
    }

    private static List<string> Changes(ScenarioChoice c, string without, string leftOut, string announced, string delays, string survival) =>
    [
        .. c.Off.Select(id => without + id),
        .. c.Edits.Select(e => $"{e.Event} {e.Key} {(e.Value.Length > 0 ? e.Value : leftOut)}"),
        .. new[] { (announced, c.Announced), (delays, c.Delays), (survival, c.Survival) }.Where(s => s.Item2.Length > 0).Select(s => s.Item1 + s.Item2),
    ];

    private static string IdOf(ScenarioChoice choice)
    {
        if (!choice.IsChanged)
        {
            return choice.Base;
        }

        var slug = string.Join('-', new string([.. choice.Name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(choice.Query));
        return $"{(slug.Length > 0 ? slug[..Math.Min(slug.Length, 40)] : choice.Base)}-{Convert.ToHexStringLower(hash.AsSpan(0, 3))}";
    }
}
