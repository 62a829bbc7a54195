using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Services;

/// <summary>
/// That a person may have, or may not have, a service. It stands in clear and says no more than that: a need that gave it
/// stays sealed.
/// </summary>
internal sealed class Entitlement
{
    public required long PersonId { get; init; }

    public required long ServiceId { get; init; }

    public required bool May { get; set; }

    /// <summary>It came from a need on record and goes with it; otherwise a member of staff set it.</summary>
    public required bool FromNeeds { get; set; }

    public required long StaffId { get; set; }

    public required DateTime At { get; set; }
}

internal sealed class EntitlementMap : IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Entitlement> entitlement) =>
        entitlement.HasKey(e => new { e.PersonId, e.ServiceId });
}

/// <summary>A plate by its letter: the kitchen cooks it without knowing why.</summary>
internal sealed class Diet
{
    /// <summary>A letter or two: B.</summary>
    public required string Code { get; init; }

    public required string NameFr { get; set; }

    public required string NameEn { get; set; }

    public bool Active { get; set; } = true;
}

internal sealed class DietMap : IEntityTypeConfiguration<Diet>
{
    public void Configure(EntityTypeBuilder<Diet> diet) => diet.HasKey(d => d.Code);
}
