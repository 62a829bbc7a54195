using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Documents;

/// <summary>Who has a document printed, by name, and when by the centre's clock.</summary>
internal static class PaperAuthor
{
    public static PrintedBy Of(CentreData data, Vault vault, ServiceDays days, TimeProvider clock, Actor actor)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, "SELECT id, code, name FROM staff WHERE id = @1");
        var name = statement.Read(null, actor.StaffId).ReadAll(row => row.StaffName(0, vault)).FirstOrDefault() ?? actor.Code;
        return new PrintedBy(name, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), days.Zone));
    }
}
