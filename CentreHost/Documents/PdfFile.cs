using System.Globalization;
using System.Text;

namespace CentreHost.Documents;

/// <summary>A document to print: vector pages, two embedded faces, nothing fetched, the same bytes for the same input.</summary>
/// <remarks>
/// Written here because the PDF library at hand may be used only under the AGPL or a
/// bought licence, which is a decision about the whole product and not about drawing a sheet.
/// </remarks>
internal sealed class PdfFile(string title, string author, DateTimeOffset drawnAt, string language = "fr")
{
    private readonly List<PdfPage> pages = [];

    public PdfPage AddPage(double widthMillimetres, double heightMillimetres)
    {
        var page = new PdfPage(widthMillimetres, heightMillimetres);
        pages.Add(page);
        return page;
    }

    public byte[] Save()
    {
        var objects = new PdfObjects();
        var fonts = string.Concat(pages.SelectMany(page => page.Used.Keys).Distinct().OrderBy(face => face.Name)
            .Select(face => $"/{face.Name} {PdfFont.Embed(objects, face, GlyphsOf(face))} 0 R "));
        var tree = objects.Reserve();
        var kids = pages.Select(page => AddPage(objects, page, tree, fonts)).ToList();
        objects.Add(tree, $"<< /Type /Pages /Count {kids.Count} /Kids [{string.Concat(kids.Select(kid => $"{kid} 0 R "))}] >>");

        // Scaled cards and forms no longer fit; most print dialogs take /None as "actual size".
        var catalog = objects.Add(
            $"<< /Type /Catalog /Pages {tree} 0 R /Lang ({language}) /ViewerPreferences << /PrintScaling /None /DisplayDocTitle true >> >>");
        var created = drawnAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var information = objects.Add(
            $"<< /Title {PdfObjects.Text(title)} /Author {PdfObjects.Text(author)} /CreationDate (D:{created}Z) >>");
        return objects.Close(catalog, information);
    }

    private static int AddPage(PdfObjects objects, PdfPage page, int tree, string fonts)
    {
        var drawing = objects.AddStream(Encoding.ASCII.GetBytes(page.Drawing));
        return objects.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.WidthPoints:0.##} {page.HeightPoints:0.##}] /Resources << /Font << {fonts}>> >> /Contents {drawing} 0 R >>"));
    }

    private SortedDictionary<ushort, char> GlyphsOf(TrueTypeFace face)
    {
        var glyphs = new SortedDictionary<ushort, char>();
        foreach (var (glyph, character) in pages.SelectMany(page => page.Used.GetValueOrDefault(face) ?? []))
        {
            glyphs.TryAdd(glyph, character);
        }

        return glyphs;
    }
}
