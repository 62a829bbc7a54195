using CentreHost.Summaries;
using CentreHost.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CentreHost.Headquarters.Publishing;

/// <summary>A publication as a workbook: the figures on one sheet, who reported on how many days on another.</summary>
internal static class PublicationXlsx
{
    public static byte[] Of(Publication publication, Phrasebook words)
    {
        using var bytes = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            var sheets = new Sheets();
            part.Workbook = new Workbook(sheets);
            Add(part, sheets, 1, words["pub_sheet_figures"], Figures(publication, words));
            Add(part, sheets, 2, words["pub_days"], publication.Reporting.Select(centre => new Row(
                Text(centre.Site), Text(centre.Name), Text(centre.Country), Number(centre.Days), Number(Publication.Days))));
            part.Workbook.Save();
        }

        return bytes.ToArray();
    }

    private static IEnumerable<Row> Figures(Publication publication, Phrasebook words)
    {
        yield return new Row(
            Text(words["pub_centre"]), Text(words["column_indicator"]), Text(words["pub_people"]), Text(words["pub_period"]),
            Text(words["pub_year"]), Text(words.Say("pub_start", publication.StartSince)));
        foreach (var figure in publication.Figures.Concat(publication.Present))
        {
            yield return new Row(
                Text(figure.Unit), Text(IndicatorDictionary.Current[figure.Indicator].Name.In(words.Language)), Text(figure.People),
                figure.Period is { } told ? Number(told) : Text(words.Say("pub_few", Disclosure.Smallest.ToString(words.Culture))), Number(figure.Year), Number(figure.Start));
        }
    }

    private static void Add(WorkbookPart book, Sheets sheets, uint id, string name, IEnumerable<Row> rows)
    {
        var sheet = book.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(new SheetData(rows));
        sheet.Worksheet.Save();
        sheets.Append(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = id, Name = name });
    }

    private static Cell Text(string text) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };

    private static Cell Number(long number) =>
        new(new CellValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture))) { DataType = CellValues.Number };
}
