using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;

namespace CentreHost.Import;

/// <param name="SleepsSince">Since the arrival, but never before the bed's last occupant left it.</param>
internal sealed record GivenBed(string Code, DateTime SleepsSince);

/// <summary>All that the files say, checked against one another and against what the centre has. Pure.</summary>
internal sealed record ImportPlan(
    Standing Standing,
    SitePlan? Site,
    IReadOnlyList<CutOff> CutOffs,
    ServiceDays Days,
    CatalogueVersions Versions,
    IReadOnlyList<BedPlan> Beds,
    IReadOnlyList<ItemPlan> Items,
    IReadOnlyList<ServicePlan> Services,
    IReadOnlyList<StaffPlan> Staff,
    IReadOnlyList<PersonPlan> People,
    IReadOnlyList<Sheet> Sheets)
{
    public string CentreCode => Site?.Code ?? Standing.Centre.Code;

    public static ImportPlan Of(
        IReadOnlyDictionary<ImportKind, Sheet> sheets,
        Standing standing,
        CentreState.Snapshot centre,
        Actor actor,
        DateTime nowUtc,
        Faults faults)
    {
        var site = sheets.TryGetValue(ImportKind.Site, out var s) ? SiteFile.Read(s, standing, faults) : null;
        var cutOffs = site is null ? [] : SiteFile.CutOffs(site, standing, centre.Days.CutOffs, centre.Days.Of(nowUtc));
        var days = site is null ? centre.Days : new ServiceDays(TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone), cutOffs);
        var beds = sheets.TryGetValue(ImportKind.Beds, out var b) ? BedsFile.Read(b, standing, faults) : [];
        var items = sheets.TryGetValue(ImportKind.Items, out var i) ? ItemsFile.Read(i, standing, faults) : [];
        var services = sheets.TryGetValue(ImportKind.Services, out var v) ? ServicesFile.Read(v, standing, items, faults) : [];
        var staff = sheets.TryGetValue(ImportKind.Staff, out var m) ? StaffFile.Read(m, standing, actor, faults) : [];
        var people = sheets.TryGetValue(ImportKind.People, out var p)
            ? PeopleFile.Read(p, days, new BedChoice(standing, beds), nowUtc, faults)
            : [];
        return new ImportPlan(standing, site, cutOffs, days, centre.Versions, beds, items, services, staff, people, [.. sheets.Values]);
    }

    public List<ImportCount> Counts() => [.. Sheets.OrderBy(sheet => sheet.Kind).Select(Count)];

    public GivenBed Given(string bed, DateTime arrivedAt) => Standing.Beds.TryGetValue(bed, out var known)
        ? new GivenBed(known.Code, known.FreeSince > arrivedAt ? known.FreeSince.Value : arrivedAt)
        : new GivenBed(bed, arrivedAt);

    private ImportCount Count(Sheet sheet)
    {
        long changed = sheet.Kind switch
        {
            ImportKind.Site => 1,
            ImportKind.Items => Items.Count(item => Standing.ItemUnits.ContainsKey(item.Code)),
            ImportKind.Services => Services.Count(plan => Standing.Services.Contains(plan.Service.Code)),
            _ => 0,
        };
        return new ImportCount(sheet.File, sheet.Kind, sheet.Rows.Count - changed, changed);
    }
}
