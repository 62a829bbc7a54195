using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.People;

/// <summary>Two numbers found to be one person, or told apart again. Only ever added.</summary>
internal sealed class PersonMerge
{
    public required Guid Id { get; init; }

    public required long KeptId { get; init; }

    public required long MergedId { get; init; }

    /// <summary>The merge this one takes back.</summary>
    public Guid? Undoes { get; init; }

    /// <summary>What the merged person was before: their status is put back when the merge is undone.</summary>
    public required PersonStatus StatusBefore { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class PersonMergeMap : IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<PersonMerge> merge)
    {
        merge.HasIndex(m => m.MergedId);
        merge.HasIndex(m => m.Undoes).IsUnique().HasFilter("undoes IS NOT NULL");
    }
}

/// <summary>A departure as it was told at the desk. Only ever added: who comes back keeps the earlier ones.</summary>
internal sealed class DepartureRecord
{
    /// <summary>Of the command and of its movement.</summary>
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required DepartureKind Kind { get; init; }

    /// <summary>Where to and why, in the words of the desk, sealed with the person's key.</summary>
    public byte[]? Words { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class DepartureRecordMap : IEntityTypeConfiguration<DepartureRecord>
{
    public void Configure(EntityTypeBuilder<DepartureRecord> departure)
    {
        departure.ToTable("departures");
        departure.HasIndex(d => d.PersonId);
    }
}

/// <summary>What a person means to do, from when on. Only ever added.</summary>
internal sealed class IntentionChange
{
    public long Id { get; init; }

    public required long PersonId { get; init; }

    public required Intention Intention { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class IntentionChangeMap : IEntityTypeConfiguration<IntentionChange>
{
    public void Configure(EntityTypeBuilder<IntentionChange> change) => change.HasIndex(c => c.PersonId);
}
