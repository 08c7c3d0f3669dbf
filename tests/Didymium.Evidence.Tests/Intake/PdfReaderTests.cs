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
    public void Bytes_that_only_claim_to_be_a_PDF_are_refused() => Assert.Equal("pdf", Refusal(PdfSamples.Bytes("%PDF-1.7\nnothing of the kind")).Rule);

    private static IntakeDocument Read(byte[] file) => Assert.Single(new DocumentReader(IntakeTesting.Options).Read(new("a.pdf", file)));

    private static IntakeException Refusal(byte[] file) => Assert.Throws<IntakeException>(() => Read(file));
}
