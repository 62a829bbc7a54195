using System.Text.RegularExpressions;
using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Medical;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Stock;
using CentreHost.Summaries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CentreHost.Storage;

/// <summary>How values stand in columns: instants as UTC milliseconds, ids as 16 bytes, words as words.</summary>
internal static partial class Columns
{
    public static long Instant(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public static DateTime Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;

    public static byte[] Id(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Id(byte[] bytes) => new(bytes, bigEndian: true);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static void UseCentreColumnTypes(this ModelConfigurationBuilder types)
    {
        types.Properties<DateTime>().HaveConversion<InstantConverter>();
        types.Properties<Guid>().HaveConversion<IdConverter>();
        types.Properties<Sex>().HaveConversion<string>();
        types.Properties<AgeGroup>().HaveConversion<string>();
        types.Properties<PersonStatus>().HaveConversion<string>();
        types.Properties<ArrivalMode>().HaveConversion<string>();
        types.Properties<Intention>().HaveConversion<string>();
        types.Properties<DepartureKind>().HaveConversion<string>();
        types.Properties<MovementKind>().HaveConversion<string>();
        types.Properties<CardState>().HaveConversion<string>();
        types.Properties<BatchKind>().HaveConversion<string>();
        types.Properties<CardLayout>().HaveConversion<string>();
        types.Properties<ReadBy>().HaveConversion<string>();
        types.Properties<ServiceKind>().HaveConversion<string>();
        types.Properties<BlockKind>().HaveConversion<string>();
        types.Properties<VisitCategory>().HaveConversion<string>();
        types.Properties<ItemKind>().HaveConversion<string>();
        types.Properties<SummaryState>().HaveConversion<string>();
    }

    public static void NameTablesAndColumnsInSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Snake(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
            }
        }
    }

    private static string Snake(string name) => WordStart().Replace(name, "_$1").ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex WordStart();

    private sealed class InstantConverter() : ValueConverter<DateTime, long>(utc => Instant(utc), ms => Instant(ms));

    private sealed class IdConverter() : ValueConverter<Guid, byte[]>(id => Id(id), bytes => Id(bytes));
}
