using Didymium.Evidence.Intake;

namespace Didymium.Evidence.Tests.Intake;

public sealed class PdfReaderTests
{
    [Fact]
    public void Paragraphs_are_put_together_over_lines_and_pages_without_running_heads()
    {
        var document = Read(PdfSamples.Article());
        IntakeTesting.AssertSound(document);
        Assert.Equal("pdf", document.Format);
        Assert.Equal("Separation capacity in two regions", document.Title);
        Assert.Equal("Jane Doe", document.Byline);
        Assert.Equal("Example Wire", document.Publisher);
        Assert.Equal("2025-08-01", document.Published?.Text);
        Assert.Equal(
            [
                "The plant separates heavy rare earths and sends the oxides to magnet makers, who pay a price above the rare-earth index of the month.",
                "A second line is planned for 2027 with a capacity of 3,000 tonnes a year and needs a permit that the ministry has not given yet, its head said.",
                "The end of the report names no cost for the whole works.",
            ],
            document.Texts());
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var text = Read(PdfSamples.Columns()).Text;
        Assert.True(text.IndexOf("left words of line 7", StringComparison.Ordinal) < text.IndexOf("right words of line 0", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Chinese_text_stands_without_spaces()
    {
        var document = Read(PdfSamples.Chinese("氧化镨钕价格周四升至每吨五十二万元，", "比上周高三万元。"));
        Assert.Equal("氧化镨钕价格周四升至每吨五十二万元，比上周高三万元。", document.Text);
        Assert.Equal("zh", document.Language);
    }

    [Fact]
    public void A_scan_is_refused_with_a_word_on_text_recognition()
    {
        var refusal = Refusal(PdfSamples.Empty());
        Assert.Equal("scanned", refusal.Rule);
        Assert.Contains("OCR", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_file_is_refused_as_such()
    {
        var id = new string('0', 32);
        var key = new string('A', 64);
        var file = PdfSamples.Drawing(PdfSamples.Bytes("BT /F1 12 Tf 60 700 Td (Hidden words of a text) Tj ET"), trailer: $"/ID [<{id}> <{id}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{key}> /U <{key}> >>");
        Assert.Equal("encrypted", Refusal(file).Rule);
    }

    [Fact]
    public void Too_many_pages_are_refused()
    {
        var refusal = Assert.Throws<IntakeException>(() => new DocumentReader(new() { Limits = new() { MaxPages = 2 } }).Read(new("a.pdf", PdfSamples.Article())));
        Assert.Equal("pages", refusal.Rule);
        Assert.Contains("a.pdf", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_unpacks_without_measure_is_refused()
    {
        // 300 MB of font data in some 300 kB.
        var bomb = PdfSamples.Deflated(new byte[300 * 1024 * 1024]);
        var file = PdfSamples.Drawing(bomb, "/Filter /FlateDecode /Length1 5");
        Assert.Equal("unpacked", Refusal(file).Rule);
    }

    [Fact]
    public void A_page_that_draws_without_measure_is_left_out()
    {
        var file = PdfSamples.Drawing(PdfSamples.Deflated(PdfSamples.Bytes(string.Concat(Enumerable.Repeat("BT /F1 12 Tf 60 700 Td (Words) Tj ET\n", 200_000)))), "/Filter /FlateDecode");
        Assert.Equal("pdf", Refusal(file).Rule);
    }

    [Fact]
    public void Nested_arrays_do_not_overflow_the_stack()
    {
        var file = PdfSamples.Drawing(PdfSamples.Bytes("BT /F1 12 Tf 60 700 Td (Words that are read) Tj ET " + new string('[', 200_000)));
        Assert.Equal("pdf", Refusal(file).Rule);
    }

    [Fact]
    public void A_drawing_that_draws_itself_ends()
    {
        // A hundred drawings, each of which draws the next ten times over, would be 10^100 words.
        var forms = Enumerable.Range(0, 100).Select(i =>
        {
            var content = i == 99 ? "BT /F1 12 Tf (word ) Tj ET" : string.Concat(Enumerable.Repeat("/X Do ", 10));
            return $"<< /Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /Font << /F1 5 0 R >> /XObject << /X {(i == 99 ? 6 : i + 7)} 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream";
        }).ToArray();
        var document = Read(PdfSamples.Drawing(PdfSamples.Bytes("BT /F1 12 Tf 60 700 Td (Words that are read) Tj ET /X Do"), more: forms));
        Assert.Equal("Words that are read", document.Text);
        Assert.Contains("would not end", Assert.Single(document.Notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/X Do", "/Resources << /XObject << /X 6 0 R >> >>", "", "")]
    [InlineData("/X Do", "", "", "")]
    [InlineData("/Y Do", "/Resources << /XObject << /Y 7 0 R >> >>", "/X Do", "/Resources << /XObject << /X 6 0 R >> >>")]
    [InlineData("/Y Do", "/Resources << /XObject << /Y 7 0 R >> >>", "/X Do", "")]
    [InlineData("/#59 %comment\nDo", "/Resources << /XObject << /#59 7 0 R >> >>", "/X Do", "")]
    public void Drawings_that_draw_each_other_do_not_overflow_the_stack(string first, string firstEntries, string second, string secondEntries)
    {
        static string Form(string content, string entries) => $"<< /Type /XObject /Subtype /Form /BBox [0 0 500 500] {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";
        var file = PdfSamples.Drawing(PdfSamples.Bytes("BT /F1 12 Tf 60 700 Td (Words that are read) Tj ET /X Do"), more: [Form(first, firstEntries), Form(second, secondEntries)]);
        Assert.Equal("Words that are read", Read(file).Text);
    }

    [Theory]
    [InlineData("[/Separation /Foo 6 0 R 7 0 R]", "<< /FunctionType 2 /Domain [0 1] /N 1 >>")]
    [InlineData("6 0 R", "null")]
    [InlineData("7 0 R", "6 0 R")]
    [InlineData("[/Separation /Foo /DeviceRGB 7 0 R]", "<< /FunctionType 3 /Domain [0 1] /Functions [7 0 R 7 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>")]
    [InlineData("<< /ShadingType 2 /ColorSpace 7 0 R /Coords [0 0 1 1] >>", "[/Separation /F 7 0 R 8 0 R]")]
    [InlineData("[/Indexed 6 0 R 1 <000000ffffff>]", "null")]
    [InlineData("[/ICCBased 7 0 R]", "<< /N 3 /Alternate 6 0 R /Length 0 >>\nstream\n\nendstream")]
    public void Colours_made_of_themselves_do_not_overflow_the_stack(string first, string second)
    {
        foreach (var key in (string[])["ColorSpace", "Shading"])
        {
            var content = key == "ColorSpace" ? "/X cs 1 sc " : "/X sh ";
            var file = System.Text.Encoding.Latin1.GetString(PdfSamples.Drawing(PdfSamples.Bytes(content + "BT /F1 12 Tf 60 700 Td (Words that are read) Tj ET"), more: [first, second]));
            AssertEnds(PdfSamples.Bytes(file.Replace("/XObject << /X 6 0 R >>", $"/{key} << /X 6 0 R >>", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Functions_of_functions_without_measure_end()
    {
        var functions = Enumerable.Range(7, 60).Select(i => $"<< /FunctionType 3 /Domain [0 1] /Functions [{i + 1} 0 R {i + 1} 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>");
        var file = System.Text.Encoding.Latin1.GetString(PdfSamples.Drawing(PdfSamples.Bytes("/X cs 1 sc BT /F1 12 Tf 60 700 Td (Words that are read) Tj ET"), more: ["[/Separation /Foo /DeviceRGB 7 0 R]", .. functions, "<< /FunctionType 2 /Domain [0 1] /N 1 >>"]));
        AssertEnds(PdfSamples.Bytes(file.Replace("/XObject << /X 6 0 R >>", "/ColorSpace << /X 6 0 R >>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tables_and_lengths_that_point_at_themselves_end()
    {
        var file = System.Text.Encoding.Latin1.GetString(PdfSamples.Drawing(PdfSamples.Bytes("BT /F1 12 Tf 60 700 Td (Words that are read) Tj ET"), trailer: "/Prev 000000"));
        var start = file[(file.IndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        AssertEnds(PdfSamples.Bytes(file.Replace("/Prev 000000", "/Prev " + start.PadLeft(6, '0'), StringComparison.Ordinal)));
        AssertEnds(PdfSamples.Bytes(file.Replace("/Length 50", "/Length 4 0 R", StringComparison.Ordinal)));
        AssertEnds(PdfSamples.Bytes(file.Replace("/Contents 4 0 R", "/Contents [[4 0 R] 3 0 R]", StringComparison.Ordinal)));
        AssertEnds(PdfSamples.Bytes(file.Replace("/Root 1 0 R", "/Root 2 0 R", StringComparison.Ordinal)));
        AssertEnds(PdfSamples.Bytes(file.Replace("<< /Type /Catalog", "<< /AcroForm << /Fields [1 0 R] /Kids [1 0 R] >> /Outlines 1 0 R /Names << /Dests << /Kids [1 0 R] >> >> /Type /Catalog", StringComparison.Ordinal)));
        AssertEnds(PdfSamples.Bytes(file.Replace("<< /Type /Catalog", "<< /Kids [1 0 R] /Names << /Dests 1 0 R >> /Dests 1 0 R /Type /Catalog", StringComparison.Ordinal)));
        AssertEnds(PdfSamples.Bytes(file.Replace("<< /Type /Catalog", "<< /Kids [1 0 R] /PageLabels 1 0 R /Names 1 0 R /EmbeddedFiles 1 0 R /Type /Catalog", StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_in_a_drawing_of_a_page_are_read()
    {
        const string Inner = "BT /F1 12 Tf 60 650 Td (and words of a drawing.) Tj ET";
        var file = PdfSamples.Drawing(PdfSamples.Bytes("BT /F1 12 Tf 60 660 Td (Words of the page) Tj ET /X Do"), more: [$"<< /Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << /Font << /F1 5 0 R >> >> /Length {Inner.Length} >>\nstream\n{Inner}\nendstream"]);
        var document = Read(file);
        Assert.Equal("Words of the page and words of a drawing.", document.Text);
        Assert.Empty(document.Notices);
    }

    [Theory]
    [InlineData("<< /Type /Pages /Kids [2 0 R] /Count 1 >>")]
    [InlineData("<< /Type /Pages /Kids [3 0 R 2 0 R 3 0 R] /Count 2000000000 >>")]
    [InlineData("<< /Type /Pages /Kids 2 0 R /Count 1 >>")]
    [InlineData("2 0 R")]
    public void A_tree_of_pages_that_leads_round_ends(string pages)
    {
        var file = System.Text.Encoding.Latin1.GetString(PdfSamples.Drawing(PdfSamples.Bytes("BT /F1 12 Tf 60 700 Td (Words that are read) Tj ET")));
        AssertEnds(PdfSamples.Bytes(file.Replace("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", pages, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("(((((((((((((((((((((((")]
    [InlineData("<< << << << << << << << ")]
    [InlineData("[ [ [ [ [ [ [ [ [ [ [ [ ")]
    [InlineData("q q q q q q q q q q q q ")]
    [InlineData("BT /F1 1 Tf (x) Tj ET ")]
    [InlineData("1e999 0 0 1e999 1e999 1e999 cm BT /F1 1e30 Tf (x) Tj ET ")]
    public void Strange_drawings_end(string piece) =>
        AssertEnds(PdfSamples.Drawing(PdfSamples.Bytes("BT /F1 12 Tf 60 700 Td (Words that are read) Tj ET " + string.Concat(Enumerable.Repeat(piece, 4000)))));

    [Fact]
    public void A_page_strewn_with_letters_ends()
    {
        var content = string.Concat(Enumerable.Range(0, 3000).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"BT /F1 1 Tf {60 + (i * 7919 % 1009 / 5.0)} {500 + (i * 104729 % 997 / 5.0)} Td (x) Tj ET\n")));
        AssertEnds(PdfSamples.Drawing(PdfSamples.Bytes(content)));
    }

    [Fact]
    public void Bytes_that_only_claim_to_be_a_PDF_are_refused() => Assert.Equal("pdf", Refusal(PdfSamples.Bytes("%PDF-1.7\nnothing of the kind")).Rule);

    // Read or refused, either is right.
    private static void AssertEnds(byte[] file)
    {
        try
        {
            IntakeTesting.AssertSound(Read(file));
        }
        catch (IntakeException e)
        {
            Assert.Contains(e.Rule, (string[])["pdf", "unpacked", "pages", "scanned", "time"]);
        }
    }

    private static IntakeDocument Read(byte[] file) => Assert.Single(new DocumentReader(IntakeTesting.Options).Read(new("a.pdf", file)));

    private static IntakeException Refusal(byte[] file) => Assert.Throws<IntakeException>(() => Read(file));
}
