using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Settings;

/// <summary>A rule of the store as it was and as it is since: who changed it, when and why. Only ever added.</summary>
internal sealed class StockSettingChange
{
    public long Id { get; init; }

    /// <summary>The column of the settings.</summary>
    public required string What { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }

    public required long StaffId { get; init; }

    public required DateTime RecordedAt { get; init; }
}

internal sealed class StockSettingChangeMap : IEntityTypeConfiguration<StockSettingChange>
{
    public void Configure(EntityTypeBuilder<StockSettingChange> change) => change.ToTable("stock_setting_changes");
}
