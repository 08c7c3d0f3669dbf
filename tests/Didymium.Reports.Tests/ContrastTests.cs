using System.Globalization;
using System.Text.RegularExpressions;

namespace Didymium.Reports.Tests;

/// <summary>The page's colours as WCAG 2.2 measures them (success criteria 1.4.3 and 1.4.11), light and dark.</summary>
public sealed partial class ContrastTests
{
    private static readonly Dictionary<string, string[]> Colours = Pair().Matches(ReportAssets.Text("theme.css")).ToDictionary(m => m.Groups[1].Value, m => new[] { m.Groups[2].Value, m.Groups[3].Value }, StringComparer.Ordinal);

    [Theory]
    [InlineData("ink", "paper card band plain good fair poor mark", 4.5)]
    [InlineData("soft", "paper card band", 4.5)]
    [InlineData("accent", "paper card band", 4.5)]
    [InlineData("bad", "paper card", 4.5)]
    [InlineData("on-accent", "accent", 4.5)]
    [InlineData("edge", "paper card", 3)]
    [InlineData("made-4", "land paper", 3)]
    [InlineData("flow-raw", "land paper", 3)]
    [InlineData("flow-oxide", "land paper", 3)]
    [InlineData("flow-metal", "land paper", 3)]
    [InlineData("flow-magnet", "land paper", 3)]
    public void Every_colour_stands_out_from_what_it_stands_on(string colour, string grounds, double least)
    {
        foreach (var ground in grounds.Split(' '))
        {
            for (var scheme = 0; scheme < 2; scheme++)
            {
                var ratio = Ratio(Colours[colour][scheme], Colours[ground][scheme]);
                Assert.True(ratio >= least, $"{colour} on {ground}, {(scheme == 0 ? "light" : "dark")}: {ratio:0.00}");
            }
        }
    }

    [Fact]
    public void Black_on_white_is_21_to_1() => Assert.Equal(21, Ratio("#000000", "#ffffff"), 6);

    private static double Ratio(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")]
    private static partial Regex Pair();
}
