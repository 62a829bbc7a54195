using System.Globalization;
using System.Text;

namespace CentreHost.Headquarters.Publishing;

/// <summary>Horizontal bars as a picture within the page. What is kept back has its name and no bar.</summary>
internal static class Bars
{
    private const int Width = 720;
    private const int RowHeight = 22;
    private const int NameWidth = 230;
    private const int NumberWidth = 70;

    /// <param name="bars">Names are HTML already.</param>
    public static string Draw(IReadOnlyList<(string Name, long? Value)> bars, CultureInfo culture)
    {
        if (bars.Count == 0)
        {
            return "";
        }

        var most = Math.Max(1, bars.Max(bar => bar.Value ?? 0));
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {bars.Count * RowHeight + 4}\" role=\"img\" font-size=\"12\">");
        for (var row = 0; row < bars.Count; row++)
        {
            var (name, value) = bars[row];
            var y = row * RowHeight;
            var length = Math.Max(0, value ?? 0) * (Width - NameWidth - NumberWidth) / most;
            picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{NameWidth - 8}\" y=\"{y + 16}\" text-anchor=\"end\">{name}</text>");
            picture.Append(CultureInfo.InvariantCulture, $"<rect x=\"{NameWidth}\" y=\"{y + 4}\" width=\"{length}\" height=\"15\" fill=\"#2a7f9e\"/>");
            picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{NameWidth + length + 6}\" y=\"{y + 16}\">{value?.ToString("N0", culture) ?? "&lt; 11"}</text>");
        }

        return picture.Append("</svg>").ToString();
    }
}
