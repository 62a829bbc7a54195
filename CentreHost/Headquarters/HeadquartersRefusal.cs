using CentreHost.Storage;

namespace CentreHost.Headquarters;

/// <summary>Why headquarters does not do a thing, or does not count a file. Of a file, the code in capitals is the outcome.</summary>
internal static class HeadquartersRefusal
{
    public static Refusal AlreadyThere(string directory) => new("hq_already_there", 409, directory);

    public static Refusal NoHeadquarters(string directory) => new("hq_not_there", 404, directory);

    public static Refusal WrongPassphrase() => new("hq_wrong_passphrase", 422);

    public static Refusal PassphraseTooShort(int least) => new("hq_passphrase_too_short", 422, least);

    public static Refusal PassphrasesDiffer() => new("hq_passphrases_differ", 422);

    public static Refusal OfflineTargetExists(string file) => new("hq_offline_exists", 409, file);

    public static Refusal NewerDatabase(long version) => new("hq_newer_database", 409, version);

    public static Refusal DatabaseFailed(string reason) => new("hq_database_failed", 409, reason);

    /// <param name="scheme">Not the whole of it: a password may stand in it.</param>
    public static Refusal DatabaseKind(string scheme) => new("hq_database_kind", 422, scheme);

    public static Refusal ForeignDatabase() => new("hq_foreign_database", 409);

    public static Refusal NoPassphraseFile(string file) => new("hq_no_passphrase_file", 404, file);

    public static Refusal Unwritable(string path) => new("hq_unwritable", 409, path);

    public static Refusal DiskFailed(string path) => new("hq_disk", 409, path);

    public static Refusal NotAFolder(string path) => new("hq_not_a_folder", 409, path);

    public static Refusal KeysDamaged(string file) => new("hq_keys_damaged", 409, file);

    public static Refusal DaysReversed(DateOnly from, DateOnly until) => new("hq_days_reversed", 422, from, until);

    public static Refusal NothingToExport(DateOnly from, DateOnly until) => new("hq_nothing_to_export", 404, from, until);

    public static Refusal NotInConflict(string file) => new("hq_not_in_conflict", 404, file);

    public static Refusal NameWrong(int most) => new("hq_name_wrong", 422, most);

    public static Refusal NoSuchPath(string path) => new("hq_no_such_path", 404, path);

    public static Refusal AnotherCentresSite(string site) => new("hq_another_country", 409, site);

    public static Refusal NotEnrolled(string site) => new("hq_not_enrolled", 404, site);

    public static Refusal NoSuchPeriod(DateOnly day) => new("hq_no_such_period", 422, day);

    public static Refusal PeriodNotOver(DateOnly until) => new("hq_period_not_over", 409, until);

    public static Refusal PeriodPublished(DateOnly from) => new("hq_period_published", 409, from);

    public static Refusal EarlierPeriodOpen(DateOnly from) => new("hq_earlier_period_open", 409, from);

    public static Refusal NotPublished(DateOnly from) => new("hq_not_published", 404, from);

    public static Refusal UnknownSite(string site) => new("unknown_site", 422, site);

    public static Refusal UnknownInstall(string site, string install) => new("unknown_install", 422, site, install);

    public static Refusal UnknownDictionary(string version, string indicator) => new("unknown_dictionary", 422, version, indicator);

    public static Refusal DemoBundle() => new("demo_bundle", 422);

    public static Refusal FutureDay(DateOnly day) => new("future_day", 422, day);

    public static Refusal BeforeStart(DateOnly day, DateOnly start) => new("before_start", 422, day, start);

    public static Refusal WrongOffset(long here) => new("wrong_offset", 409, here);

    public static Refusal CannotListen(string where) => new("hq_cannot_listen", 409, where);

    public static Refusal Conflict(string what) => new("conflict", 409, what);
}
