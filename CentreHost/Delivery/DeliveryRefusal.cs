using CentreHost.Storage;

namespace CentreHost.Delivery;

internal static class DeliveryRefusal
{
    private const string Refused = "route_refused";

    public static Refusal MayNotLeave(string indicator) => new("may_not_leave", 409, indicator);

    public static Refusal NoHeadquarters() => new("no_headquarters", 409);

    public static Refusal SiteCode(string code) => new("site_code_unfit", 409, code);

    public static Refusal SettingsUnreadable(string where) => new("delivery_settings", 409, where);

    public static Refusal FolderMissing(string path) => new("route_folder_missing", 409, path);

    public static Refusal DiskRefused(string path) => new("route_disk", 409, path);

    public static Refusal DiskUnreadable(string path) => new("route_unreadable", 409, path);

    /// <summary>Something nobody foresaw; the log has the whole of it.</summary>
    public static Refusal RouteBroke(string what) => new("route_broke", 409, what);

    public static Refusal ProgramMissing(string program) => new("route_program_missing", 409, program);

    public static Refusal ProgramFailed(string program, int code) => new("route_program_failed", 409, program, code);

    public static Refusal Unreachable() => new("route_unreachable", 409);

    public static Refusal PinDiffers() => new("route_pin", 409);

    public static Refusal HeadquartersSaid(string outcome) => new(Refused, 409, outcome);

    /// <summary>Headquarters answered, and it is this one file it does not take.</summary>
    public static bool IsOfTheFile(Refusal refusal) => refusal.Code == Refused;

    public static Refusal OtherSite(string site) => new("ack_other_site", 422, site);

    public static Refusal NoSuchBundle(long seq) => new("ack_no_such_bundle", 404, seq);
}
