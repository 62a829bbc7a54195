using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.People;

/// <summary>A convoy: people who come together and are counted at the gate before anybody asks a name.</summary>
internal sealed class ArrivalGroup
{
    public long Id { get; init; }

    /// <summary>As staff say it: C-00012.</summary>
    public required string Code { get; init; }

    public required ArrivalMode Mode { get; init; }

    /// <summary>A place, never a person: Assamaka.</summary>
    public string? Origin { get; init; }

    /// <summary>Expected then, while nobody is counted.</summary>
    public required DateTime ArrivedAt { get; set; }

    public DateTime? CountedAt { get; set; }

    public required DateTime MadeAt { get; init; }

    public required long MadeBy { get; init; }

    /// <summary>Everybody has a number, or is known to have left without one.</summary>
    public DateTime? ClosedAt { get; set; }

    public long? ClosedBy { get; set; }
}

internal sealed class ArrivalGroupMap : IEntityTypeConfiguration<ArrivalGroup>
{
    public void Configure(EntityTypeBuilder<ArrivalGroup> group)
    {
        group.HasIndex(g => g.Code).IsUnique();
        group.HasIndex(g => g.ClosedAt).HasFilter("closed_at IS NULL");
    }
}

/// <summary>How many of one sex and age group were announced, and how many stood at the gate.</summary>
internal sealed class ArrivalGroupHeads
{
    public required long GroupId { get; init; }

    public required Sex Sex { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    public int Announced { get; set; }

    public int Counted { get; set; }
}

internal sealed class ArrivalGroupHeadsMap : IEntityTypeConfiguration<ArrivalGroupHeads>
{
    public void Configure(EntityTypeBuilder<ArrivalGroupHeads> heads) => heads.HasKey(h => new { h.GroupId, h.Sex, h.AgeGroup });
}
