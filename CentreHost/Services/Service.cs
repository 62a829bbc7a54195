using CentreHost.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Services;

/// <summary>A service of the catalogue and its rules. A rule that is null is not set.</summary>
internal sealed class Service
{
    public long Id { get; init; }

    public required string Code { get; init; }

    public required string NameFr { get; set; }

    public required string NameEn { get; set; }

    public required ServiceKind Kind { get; set; }

    public bool Active { get; set; } = true;

    public int? MaxPerSession { get; set; }

    public int? MaxPerDay { get; set; }

    public int? MinIntervalMinutes { get; set; }

    public bool PresenceRequired { get; set; }

    public int? CentreDailyLimit { get; set; }

    /// <summary>Any one of these may give it.</summary>
    public required Role Roles { get; set; }

    public long? ItemId { get; set; }

    /// <summary>Base units of the item one person takes.</summary>
    public long ItemUnits { get; set; }

    /// <summary>Where the item is taken from.</summary>
    public long? PlaceId { get; set; }

    /// <summary>Meals: local minutes after midnight. A window whose end is not after its start crosses midnight.</summary>
    public int? FromMinutes { get; set; }

    public int? UntilMinutes { get; set; }

    public int Position { get; set; }
}

internal sealed class ServiceMap : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> service) => service.HasIndex(s => s.Code).IsUnique();
}

/// <summary>Two services that are not given to one person on one day. Stored once a pair and read both ways.</summary>
internal sealed class ServiceExclusion
{
    public required long ServiceId { get; init; }

    public required long OtherId { get; init; }
}

internal sealed class ServiceExclusionMap : IEntityTypeConfiguration<ServiceExclusion>
{
    public void Configure(EntityTypeBuilder<ServiceExclusion> exclusion) => exclusion.HasKey(e => new { e.ServiceId, e.OtherId });
}

/// <summary>One sitting of a meal on one service day.</summary>
internal sealed class MealSession
{
    public long Id { get; init; }

    public required long ServiceId { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>None when the clock opened it.</summary>
    public long? OpenedBy { get; set; }

    public DateTime? ClosedAt { get; set; }
}

internal sealed class MealSessionMap : IEntityTypeConfiguration<MealSession>
{
    public void Configure(EntityTypeBuilder<MealSession> session) =>
        session.HasIndex(s => new { s.ServiceDay, s.ServiceId }).IsUnique();
}
