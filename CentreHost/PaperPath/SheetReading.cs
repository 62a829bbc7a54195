using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Storage;

namespace CentreHost.PaperPath;

/// <summary>A printed set as it was numbered, ready to be drawn again.</summary>
/// <param name="Service">None: the meals of its day.</param>
internal sealed record SheetReading(SheetKind Kind, Service? Service, RosterSheet Sheet, CentreState.Snapshot Then)
{
    private const string Select = "SELECT kind, service_day, service_id, boxes FROM paper_sheets WHERE number = @1";

    public static SheetReading? Find(CentreData data, long number, CentreState.Snapshot now)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        return statement.Read(null, number).ReadAll(row =>
        {
            var day = row.Day(1);
            var service = row.IsDBNull(2) ? default(long?) : row.GetInt64(2);
            var then = now.At(now.Days.StartUtc(day));
            var services = SheetBook.ServicesOf(service, day, then);
            return new SheetReading(
                Enum.Parse<SheetKind>(row.GetString(0)), service is null ? null : services[0],
                new RosterSheet(number, day, [], services, IsOfMeals: service is null, row.GetInt32(3)), then);
        }).FirstOrDefault();
    }
}
