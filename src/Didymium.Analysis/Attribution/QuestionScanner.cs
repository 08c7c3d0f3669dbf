using System.Globalization;
using System.Text.RegularExpressions;
using Didymium.Chain.Time;

namespace Didymium.Analysis.Attribution;

/// <summary>Cuts a question into phrases of a vocabulary, always the longest that fits, and into what is not in it.</summary>
internal sealed partial class QuestionScanner
{
    private readonly Vocabulary vocabulary;
    private readonly string text;
    private int at;

    private QuestionScanner(Vocabulary vocabulary, string text)
    {
        this.vocabulary = vocabulary;
        this.text = text;
    }

    public List<Word> Words { get; } = [];

    public List<Period> Periods { get; } = [];

    public List<string> Unknown { get; } = [];

    public static QuestionScanner Scan(Vocabulary vocabulary, string question)
    {
        var scanner = new QuestionScanner(vocabulary, Vocabulary.Normal(question));
        while (scanner.at < scanner.text.Length)
        {
            scanner.Next();
        }

        return scanner;
    }

    [GeneratedRegex(@"\G(?<year>\d{4})(?:-?q(?<quarter>[1-4])|-(?<month>\d{1,2})|年(?:(?<month>\d{1,2})月|第?(?<quarter>[1-4一二三四])季度)?)?(?![\d-])")]
    private static partial Regex PeriodPattern { get; }

    private void Next()
    {
        if (text[at] is ' ' or '.' or '-' or '+' or '·')
        {
            at++;
            return;
        }

        if (TryPeriod() || TryWord())
        {
            return;
        }

        var end = at + 1;
        while (end < text.Length && text[end] != ' ' && !(IsHan(text[end]) && IsHan(text[at]) && Fits(end) > 0))
        {
            end++;
        }

        Unknown.Add(text[at..end]);
        at = end;
    }

    private bool TryPeriod()
    {
        var match = PeriodPattern.Match(text, at);
        if (!match.Success)
        {
            return false;
        }

        var year = match.Groups["year"].Value;
        var quarter = match.Groups["quarter"].Value;
        var written = quarter.Length > 0 ? $"{year}-Q{Digit(quarter[0])}"
            : match.Groups["month"].Success ? $"{year}-{int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture):00}"
            : year;
        if (!Period.TryParse(written, out var period))
        {
            return false;
        }

        Periods.Add(period);
        at += match.Length;
        return true;
    }

    private static char Digit(char c) => "一二三四".IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? (char)('1' + i) : c;

    private bool TryWord()
    {
        var length = Fits(at);
        if (length == 0)
        {
            return false;
        }

        vocabulary.TryGet(text.Substring(at, length), out var word);
        Words.Add(word);
        at += length;
        return true;
    }

    // Length of the longest phrase that starts here and ends at the end of a word.
    private int Fits(int start)
    {
        for (var length = Math.Min(vocabulary.Longest, text.Length - start); length > 0; length--)
        {
            if (EndsWord(start + length) && vocabulary.TryGet(text.Substring(start, length), out _))
            {
                return length;
            }
        }

        return 0;
    }

    private bool EndsWord(int end) => end == text.Length || text[end] == ' ' || IsHan(text[end - 1]) || IsHan(text[end])
        || (char.IsLetter(text[end - 1]) && text[end] == '.' && (end + 1 == text.Length || text[end + 1] == ' '));

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
