using System.Globalization;
using System.Text;
using System.Xml;
using CentreHost.Bundles;
using CentreHost.Storage;
using CentreHost.Summaries;

namespace CentreHost.Headquarters.Exporting;

/// <summary>
/// Aggregate data exchange (IHE QRPH). Categories are attributes by their own names, so that the reader need not share anybody's
/// combinations; fourteen days are a period by their first day, never a numbered fortnight of a year that has 53 weeks.
/// </summary>
internal static class Adx
{
    private const string Namespace = "urn:ihe:qrph:adx:2015";

    public static byte[] Of(IEnumerable<ExportedDay> days, IndicatorDictionary dictionary, DateTimeOffset now)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("adx", Namespace);
            xml.WriteAttributeString("exported", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            foreach (var day in days)
            {
                Group(xml, day, $"{Columns.Day(day.Manifest.OpDate)}/P1D", Dhis2.Daily, day.Bundle.Figures, dictionary);
                if (day.Bundle.Block14 is { } block)
                {
                    Group(xml, day, $"{Columns.Day(block.From)}/P{Block14.Days}D", Dhis2.Fortnight, block.Figures, dictionary);
                }
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Group(
        XmlWriter xml, ExportedDay day, string period, string dataSet, IReadOnlyList<BundleFigure> figures, IndicatorDictionary dictionary)
    {
        xml.WriteStartElement("group", Namespace);
        xml.WriteAttributeString("orgUnit", day.Site.Site);
        xml.WriteAttributeString("period", period);
        xml.WriteAttributeString("dataSet", dataSet);
        xml.WriteAttributeString("completeDate", Columns.Day(day.Complete));
        foreach (var cell in ExportCells.Of(figures, dictionary))
        {
            xml.WriteStartElement("dataValue", Namespace);
            xml.WriteAttributeString("dataElement", cell.Element);
            foreach (var (name, value) in new[] { ("SEX", cell.Sex), ("AGE_GROUP", cell.Age), (cell.Kind ?? "", cell.Detail) })
            {
                if (value is not null)
                {
                    xml.WriteAttributeString(name, value);
                }
            }

            xml.WriteAttributeString("value", cell.Value.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
