using System.Globalization;
using System.Text;
using Didymium.Evidence.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Didymium.Evidence.Intake.Pdf;

/// <summary>Reads the text of a PDF. Images are not looked at, so a scan has none; nothing embedded is run or opened.</summary>
internal static class PdfReader
{
    /// <summary>Whether bytes are a PDF.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Reads a file.</summary>
    /// <param name="input">Its name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="options">Limits and the outlets.</param>
    /// <exception cref="IntakeException">It is encrypted, scanned, broken, or passes a limit.</exception>
    public static IntakeDocument Read(string input, byte[] bytes, IntakeOptions options)
    {
        // A broken file can send the parser in circles. It has a thread of its own with a deep stack; when its time is up nobody waits any longer, and the budget ends it at its next stream.
        var budget = new PdfBudget(input, options.Limits.MaxUnpackedBytes);
        IntakeDocument? result = null;
        Exception? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = Read(input, bytes, options, budget);
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    error = e;
                }
            },
            16 * 1024 * 1024)
        { IsBackground = true, Name = "PDF" };
        thread.Start();
        if (!thread.Join(options.Limits.Time))
        {
            budget.Stop();
            throw new IntakeException(input, "time", $"reading it took longer than {options.Limits.Time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s", "Print it to a new PDF, or save its text.");
        }

        return result ?? throw Refusal(input, error);
    }

    private static IntakeException Refusal(string input, Exception? error) => error switch
    {
        IntakeException known => known,
        PdfDocumentEncryptedException => new(input, "encrypted", "the PDF is encrypted with a password", "Save it without a password, or save its text.", error),
        _ when Inner(error) is { } known => known,
        _ => new(input, "pdf", $"the PDF cannot be read: {error?.Message}", "Print it to a new PDF, or save its text.", error),
    };

    private static IntakeException? Inner(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is IntakeException known)
            {
                return known;
            }
        }

        return null;
    }

    private static IntakeDocument Read(string input, byte[] bytes, IntakeOptions options, PdfBudget budget)
    {
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, FilterProvider = new BoundedFilters(budget) });
        var pages = pdf.NumberOfPages;
        if (pages > options.Limits.MaxPages)
        {
            throw new IntakeException(input, "pages", $"it has {TextCleaning.Number(pages)} pages, more than {TextCleaning.Number(options.Limits.MaxPages)}", "Split it and add the parts that matter.");
        }

        List<string> notices = [];
        if (PdfDrawings.Tame(pdf, input, budget) is > 0 and var emptied)
        {
            notices.Add(string.Create(CultureInfo.InvariantCulture, $"{emptied} drawing(s) or colours that would not end were left out"));
        }

        List<PdfParagraph> paragraphs = [];
        for (var number = 1; number <= pages; number++)
        {
            budget.NextPage();
            try
            {
                paragraphs.AddRange(PdfLayout.Paragraphs(pdf.GetPage(number)));
            }
            catch (Exception e) when (e is not OutOfMemoryException && Inner(e) is null)
            {
                notices.Add(string.Create(CultureInfo.InvariantCulture, $"page {number} could not be read and is left out: {TextCleaning.Label(e.Message, 120)}"));
            }
        }

        if (paragraphs.Sum(p => p.Lines.Sum(l => l.Length)) < 10)
        {
            throw notices.Count > 0
                ? new IntakeException(input, "pdf", $"none of its pages can be read ({notices[0]})", "Print it to a new PDF, or save its text.")
                : new IntakeException(input, "scanned", $"its {TextCleaning.Number(pages)} page(s) hold no text, only images or drawings", "Run text recognition (OCR) on it first.");
        }

        return Document(input, pdf, Joined(WithoutRunningHeads(paragraphs, pages)), options, notices);
    }

    private static IntakeDocument Document(string input, PdfDocument pdf, List<(string Text, double Size)> paragraphs, IntakeOptions options, List<string> notices)
    {
        var stated = TextCleaning.Label(pdf.Information.Title);
        var title = Usable(stated) ? stated : string.Empty;
        if (title.Length == 0 && paragraphs.Count > 1)
        {
            // The largest letters near the top are the title.
            var top = paragraphs.Take(6).MaxBy(p => p.Size);
            title = top.Size > paragraphs[^1].Size * 1.15 && top.Text.Length <= 250 ? TextCleaning.Label(top.Text) : string.Empty;
        }

        CreditLine? credit = null;
        var assembly = new TextAssembly(input, options.Limits);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i < 6 && paragraphs.Count > 1 && TextCleaning.Label(paragraphs[i].Text) == title)
            {
                continue;
            }

            if (i < 6 && CreditLine.Read(paragraphs[i].Text) is { } found && i < paragraphs.Count - 1)
            {
                credit ??= found;
                continue;
            }

            assembly.Add(paragraphs[i].Text);
        }

        var time = credit?.Published;
        if (time is null && Created(pdf.Information.CreationDate) is { } created)
        {
            time = created;
            notices.Add("published is the day the file was made; the text states no other");
        }

        var fields = new StatedFields { Byline = credit?.Byline is { Length: > 0 } byline ? byline : TextCleaning.Label(pdf.Information.Author, 200), Publisher = credit?.Publisher ?? string.Empty, Published = time };
        return fields.Document(input, "pdf", title, assembly, options, notices);
    }

    private static bool Usable(string title) => title.Length > 3 && !title.StartsWith("Microsoft ", StringComparison.Ordinal) && !title.StartsWith("untitled", StringComparison.OrdinalIgnoreCase) && !title.Contains(".doc", StringComparison.OrdinalIgnoreCase) && !title.Contains(".indd", StringComparison.OrdinalIgnoreCase);

    // D:20251008222400+08'00'
    private static Published? Created(string? date) => date is { Length: >= 10 } && date.StartsWith("D:", StringComparison.Ordinal) ? PublishedText.Parse(date[2..10]) : null;

    private static IEnumerable<PdfParagraph> WithoutRunningHeads(List<PdfParagraph> paragraphs, int pages)
    {
        static string Shape(PdfParagraph p) => string.Concat(string.Join(' ', p.Lines).Select(c => char.IsDigit(c) ? '#' : c));
        var repeated = paragraphs.Where(p => p.Margin && p.Lines.Count <= 2).GroupBy(Shape).Where(g => g.Select(p => p.Page).Distinct().Count() >= Math.Max(3, pages / 2)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return paragraphs.Where(p => !(p.Margin && p.Lines.Count <= 2 && (repeated.Contains(Shape(p)) || (pages > 1 && Shape(p).All(c => c is '#' or ' ' or '-' or '–' or '/')))));
    }

    // A paragraph that a column or page cuts in two goes on in small letters, or in Chinese without the end of a sentence before it.
    private static List<(string Text, double Size)> Joined(IEnumerable<PdfParagraph> paragraphs)
    {
        List<(List<string> Lines, double Size)> joined = [];
        foreach (var paragraph in paragraphs)
        {
            if (joined.Count > 0 && joined[^1].Lines is [.., { Length: > 0 } last] && paragraph.Lines[0] is { Length: > 0 } first && Math.Abs(joined[^1].Size - paragraph.Size) < 1
                && !TextCleaning.IsTerminal(last[^1]) && (char.IsLower(first[0]) || (joined[^1].Lines.Count > 1 && TextCleaning.IsHan(last[^1]) && TextCleaning.IsHan(first[0]))))
            {
                joined[^1].Lines.AddRange(paragraph.Lines);
            }
            else
            {
                joined.Add(([.. paragraph.Lines], paragraph.Size));
            }
        }

        var compounds = Compounds(joined.SelectMany(j => j.Lines));
        return [.. joined.Select(j => (Hyphenated(j.Lines, compounds), j.Size))];
    }

    // Words written with a hyphen in the middle of a line keep it when it falls on a line's end.
    private static HashSet<string> Compounds(IEnumerable<string> lines)
    {
        HashSet<string> found = new(StringComparer.OrdinalIgnoreCase) { "rare-earth", "long-term", "short-term", "high-grade", "low-grade", "non-Chinese", "state-owned", "mid-stream", "year-on-year" };
        foreach (var line in lines)
        {
            foreach (var word in line.Split(' '))
            {
                var at = word.IndexOf('-');
                if (at > 0 && at < word.Length - 1)
                {
                    found.Add(word.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”'));
                }
            }
        }

        return found;
    }

    private static string Hyphenated(List<string> lines, HashSet<string> compounds)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 1 && text[^1] is '-' or '\u00ad' && char.IsLetter(text[^2]) && line.Length > 0 && char.IsLower(line[0]))
            {
                var word = LastWord(text) + FirstWord(line);
                if (!compounds.Contains(word))
                {
                    text.Length--;
                }

                text.Append(line);
            }
            else if (text.Length > 0)
            {
                var joined = TextCleaning.Join([text[^1].ToString(), line]);
                text.Length--;
                text.Append(joined);
            }
            else
            {
                text.Append(line);
            }
        }

        return text.ToString();
    }

    private static string LastWord(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        return text.ToString(start, text.Length - start);
    }

    private static string FirstWord(string line)
    {
        var end = 0;
        while (end < line.Length && (char.IsLetter(line[end]) || line[end] == '-'))
        {
            end++;
        }

        return line[..end].TrimEnd('-');
    }
}
