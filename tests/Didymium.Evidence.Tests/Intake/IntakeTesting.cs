using System.Text;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Intake;

internal static class IntakeTesting
{
    private static readonly Entity Sohu = new("sohu-finance", EntityKind.Outlet, "Sohu Finance", "搜狐财经", string.Empty, "CHN", []);

    public static IntakeOptions Options { get; } = new() { FindOutlet = name => name is "Sou Hu Cai Jing" or "搜狐财经" ? Sohu : null };

    public static IReadOnlyList<IntakeDocument> ReadAll(string name, string text, IntakeOptions? options = null) => new DocumentReader(options ?? Options).Read(new(name, Encoding.UTF8.GetBytes(text)));

    public static IntakeDocument Read(string name, string text, IntakeOptions? options = null) => Assert.Single(ReadAll(name, text, options));

    public static string[] Texts(this IntakeDocument document) => [.. document.Paragraphs.Select(p => p.Of(document.Text))];

    /// <summary>What holds for every document, whatever it was read from.</summary>
    public static void AssertSound(IntakeDocument document)
    {
        Assert.NotEmpty(document.Title);
        Assert.NotEmpty(document.Locator);
        Assert.Equal(2, document.Language.Length);
        Assert.Equal(document.Text, string.Join("\n\n", document.Texts()));
        Assert.All(document.Texts(), p => Assert.True(p.Length > 0 && p == p.Trim() && !p.Contains('\n') && !p.Any(char.IsControl), p));
        Assert.DoesNotContain('\n', document.Title);
        Assert.True(IsWellFormed(document.Text) && IsWellFormed(document.Title));
        if (document.Outline is { } outline)
        {
            foreach (var point in outline.CoreViewpoint.Concat(outline.Groups.SelectMany(g => g.Points)))
            {
                Assert.Contains(document.Paragraphs, p => p.Start == point.Span.Start);
                Assert.All(point.Marks, m => Assert.InRange(m.At, point.Span.Start, point.Span.End));
            }
        }
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
