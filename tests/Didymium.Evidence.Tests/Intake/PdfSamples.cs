using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Didymium.Evidence.Tests.Intake;

/// <summary>Small PDFs: some by a writer, some by hand, to the byte as we want them.</summary>
internal static class PdfSamples
{
    /// <summary>Two pages: a title, a byline, two paragraphs (one goes on over the page's end, one has a hyphenated word), running heads.</summary>
    public static byte[] Article()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var first = builder.AddPage(PageSize.A4);
        first.AddText("Example Journal 1", 8, new PdfPoint(60, 815), font);
        first.AddText("Separation capacity in two regions", 20, new PdfPoint(60, 760), font);
        Lines(first, font, 720, "By Jane Doe | Example Wire");
        Lines(first, font, 690, "The plant separates heavy rare earths and sends the ox-", "ides to magnet makers, who pay a price above the rare-", "earth index of the month.");
        Lines(first, font, 620, "A second line is planned for 2027 with a capacity of", "3,000 tonnes a year and");
        var second = builder.AddPage(PageSize.A4);
        second.AddText("Example Journal 2", 8, new PdfPoint(60, 815), font);
        Lines(second, font, 760, "needs a permit that the ministry has not given yet, its", "head said.");
        var third = builder.AddPage(PageSize.A4);
        third.AddText("Example Journal 3", 8, new PdfPoint(60, 815), font);
        Lines(third, font, 760, "The end of the report names no cost for the whole works.");
        builder.DocumentInformation.CreationDate = "D:20250801093000Z";
        return builder.Build();
    }

    /// <summary>Two columns, the left one to be read first.</summary>
    public static byte[] Columns()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        for (var i = 0; i < 8; i++)
        {
            page.AddText(string.Create(CultureInfo.InvariantCulture, $"left words of line {i}"), 10, new PdfPoint(60, 700 - (12 * i)), font);
            page.AddText(string.Create(CultureInfo.InvariantCulture, $"right words of line {i}"), 10, new PdfPoint(330, 700 - (12 * i)), font);
        }

        return builder.Build();
    }

    public static byte[] Empty()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        return builder.Build();
    }

    /// <summary>A page whose drawing is these bytes, with any entries in the stream's dictionary.</summary>
    public static byte[] Drawing(byte[] content, string entries = "", string font = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica", string trailer = "", params string[] more)
    {
        List<byte[]> objects =
        [
            Bytes("<< /Type /Catalog /Pages 2 0 R >>"),
            Bytes("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Bytes("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R >>"),
            [.. Bytes(string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} {entries} >>\nstream\n")), .. content, .. Bytes("\nendstream")],
            Bytes($"<< {font} >>"),
            .. more.Select(Bytes),
        ];
        using var file = new MemoryStream();
        file.Write(Bytes("%PDF-1.7\n"));
        List<long> places = [];
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Write(Bytes(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n")));
            file.Write(objects[i]);
            file.Write(Bytes("\nendobj\n"));
        }

        var start = file.Length;
        file.Write(Bytes(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n")));
        foreach (var place in places)
        {
            file.Write(Bytes(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n")));
        }

        file.Write(Bytes(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n")));
        return file.ToArray();
    }

    /// <summary>A page of Chinese text in a font that is not embedded and says by its encoding what its codes mean.</summary>
    public static byte[] Chinese(params string[] lines)
    {
        var content = new StringBuilder("BT /F1 12 Tf 60 700 Td 16 TL\n");
        foreach (var line in lines)
        {
            content.Append('<').Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))).Append("> Tj T*\n");
        }

        return Drawing(
            Bytes(content.Append("ET").ToString()),
            font: "/Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R]",
            more: ["<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 7 0 R >>", "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"]);
    }

    public static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static void Lines(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, double top, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            page.AddText(lines[i], 11, new PdfPoint(60, top - (14 * i)), font);
        }
    }
}
