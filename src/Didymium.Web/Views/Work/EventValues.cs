using System.Globalization;
using System.Text.Json;
using Didymium.Chain;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Didymium.Chain.Wording;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Work;

/// <summary>Dates and numbers of events in words, and whether two are the same.</summary>
internal static class EventValues
{
    /// <summary>Key of an event's standing.</summary>
    public const string Status = "status";

    /// <summary>The standing that makes an event work which is only rumoured, announced or denied.</summary>
    public static string Works { get; } = Word(EventStatus.Decided);

    /// <summary>The word of scenario files for a value.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>True when an edit leaves the event as it is.</summary>
    public static bool IsAsStated(MarketEvent e, EventEdit edit, World world)
    {
        if (edit.Key == Status)
        {
            return edit.Value == Word(e.Status);
        }

        return EventHandles.Of(e, world).FirstOrDefault(h => h.Key == edit.Key) is { } handle && IsSame(Parse(handle, edit.Value), handle.Value);
    }

    /// <summary>True when two values are one; NaN, which is no value, is none.</summary>
    public static bool IsSame(double? a, double? b) => (a, b) switch
    {
        (null, null) => true,
        ({ } x, { } y) => Math.Abs(x - y) <= 1e-9 * Math.Max(1, Math.Abs(y)),
        _ => false,
    };

    /// <summary>A text of a form as a handle's value: null for a value that is left out, NaN for what is none.</summary>
    public static double? Parse(EventHandle handle, string text) =>
        text.Length == 0 ? null
        : handle.IsDate ? YearMonth.TryParse(text, out var date) ? date.InYears : double.NaN
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    /// <summary>What a handle is, in the reader's language.</summary>
    public static string Label(EventHandle handle) => Tongue.Say(handle.Label, handle.LabelZh);

    /// <summary>Its unit and basis; empty for a date, which is its own.</summary>
    public static string Unit(EventHandle handle) => handle.IsDate ? string.Empty : Tongue.Say(handle.Unit, handle.UnitZh);

    /// <summary>A value of a handle in words, without its unit.</summary>
    public static string Say(EventHandle handle, double? value) => value is { } v ? handle.Text(v)
        : handle.Otherwise is { } otherwise ? $"{Tongue.Say(handle.Unset, handle.UnsetZh)} ({handle.Text(otherwise)})"
        : Tongue.Say(handle.Unset, handle.UnsetZh);

    /// <summary>When an event works, in a few characters: <c>2025-10 – 2036-01</c>.</summary>
    public static string Dates(MarketEvent e)
    {
        var to = e.End?.ToString() ?? string.Empty;
        var dates = to.Length > 0 ? $"{e.Start} – {to}" : Tongue.Say($"from {e.Start}", $"{e.Start} 起");
        return e.SuspendedFrom is { } from ? dates + Tongue.Say($", suspended {from} – {e.SuspendedTo?.ToString() ?? "open"}", $"，{from} – {e.SuspendedTo?.ToString() ?? "未定"} 暂停") : dates;
    }

    /// <summary>Kind and standing of an event.</summary>
    public static string Standing(MarketEvent e) => Words.Status(e.Status);
}
