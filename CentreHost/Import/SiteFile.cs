using System.Text.RegularExpressions;
using CentreHost.Centre;

namespace CentreHost.Import;

internal sealed record SitePlan(string Code, string Name, string TimeZone, int CutOffMinutes);

/// <summary>The centre itself: one row, which sets what first start left open.</summary>
internal static partial class SiteFile
{
    private const int LatestCutOff = 12 * 60;

    public static SitePlan? Read(Sheet sheet, Standing standing, Faults faults)
    {
        foreach (var extra in sheet.Rows.Skip(1))
        {
            faults.Add(sheet.File, extra.Line, null, "import_one_row");
        }

        var cells = new Cells(sheet, sheet.Rows[0], faults);
        var site = new SitePlan(Code(cells), cells.Required("name"), Zone(cells), CutOff(cells));
        if (standing.HasLived && site.Code.Length > 0 && site.Code != standing.Centre.Code)
        {
            cells.Fault("code", "import_code_fixed", standing.Centre.Code);
        }

        if (standing.HasLived && site.TimeZone.Length > 0 && site.TimeZone != standing.Centre.TimeZone)
        {
            cells.Fault("time_zone", "import_zone_fixed", standing.Centre.TimeZone);
        }

        return cells.Good ? site : null;
    }

    /// <summary>Before anything happened the cut-off holds from the beginning; afterwards from tomorrow on.</summary>
    public static IReadOnlyList<CutOff> CutOffs(SitePlan site, Standing standing, IReadOnlyList<CutOff> known, DateOnly today) =>
        standing.HasLived
            ? [.. known.Where(c => c.FromDay <= today), new CutOff { FromDay = today.AddDays(1), Minutes = site.CutOffMinutes }]
            : [new CutOff { FromDay = new DateOnly(2000, 1, 1), Minutes = site.CutOffMinutes }];

    private static string Code(Cells cells)
    {
        var code = cells.Required("code").ToUpperInvariant();
        if (code.Length == 0 || CodeForm().IsMatch(code))
        {
            return code;
        }

        cells.Fault("code", "import_centre_code_form", code);
        return "";
    }

    private static string Zone(Cells cells)
    {
        var zone = cells.Required("time_zone");
        if (zone.Length == 0 || (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId))
        {
            return zone;
        }

        cells.Fault("time_zone", "import_zone_unknown", zone);
        return "";
    }

    private static int CutOff(Cells cells)
    {
        if (cells.Required("cut_off").Length == 0 || cells.Minutes("cut_off") is not { } minutes)
        {
            return 0;
        }

        if (minutes >= LatestCutOff)
        {
            cells.Fault("cut_off", "import_cut_off_late");
        }

        return minutes;
    }

    [GeneratedRegex("^[A-Z]{3}-[A-Z0-9]{2,5}-[0-9]{2}$")]
    private static partial Regex CodeForm();
}
