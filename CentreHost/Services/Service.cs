using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Texts;
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

    /// <summary>In seven service days, this one the last.</summary>
    public int? MaxPerWeek { get; set; }

    /// <summary>Since the person arrived.</summary>
    public int? MaxPerStay { get; set; }

    public int? MinIntervalMinutes { get; set; }

    /// <summary>How long after arrival it is first given.</summary>
    public int? ArrivalWaitMinutes { get; set; }

    /// <summary>One bit a <see cref="Sex"/>; 0 means everyone.</summary>
    public int SexMask { get; set; }

    /// <summary>One bit an <see cref="AgeGroup"/>; 0 means every age.</summary>
    public int AgeMask { get; set; }

    /// <summary>Given only to those a member of staff, or a need on record, has entitled to it.</summary>
    public bool EntitledOnly { get; set; }

    /// <summary>Any one of these needs entitles. The counter sees the entitlement, never the need.</summary>
    public Needs EntitlingNeeds { get; set; }

    /// <summary>Who may, as a second person, let it be given against its rules; none: nobody may.</summary>
    public Role OverrideRoles { get; set; }

    /// <summary>Lent: it is to come back.</summary>
    public bool Lends { get; set; }

    /// <summary>One of a household may collect it for the others.</summary>
    public bool ForHousehold { get; set; }

    /// <summary>RAMADAN: offered on that timetable's days alone; !RAMADAN: on all others; none: every day.</summary>
    public string? Timetable { get; set; }

    /// <summary>A meal eaten before the cut-off for the day to come: suhur.</summary>
    public bool ForComingDay { get; set; }

    /// <summary>Its code in headquarters' dictionary; without one it is reported under OTHER.</summary>
    public string? DictionaryCode { get; set; }

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

    public Sentence Name => new(NameFr, NameEn);

    /// <summary>Whom nobody has asked yet is not sent away for a sex or an age that is not known.</summary>
    public bool IsFor(Sex sex, AgeGroup ageGroup) =>
        (sex == Sex.U || IsIn(SexMask, (int)sex)) && (ageGroup == AgeGroup.Unknown || IsIn(AgeMask, (int)ageGroup));

    private static bool IsIn(int mask, int bit) => mask == 0 || (mask & (1 << bit)) != 0;
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
