using CentreHost.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Gate;

/// <summary>
/// Somebody seen at the gate. Only ever added: an undo adds the opposite and names what it takes back. Whoever is noted
/// inside and comes in is kept as seen, and changes nothing.
/// </summary>
internal sealed class GatePassage
{
    public long Seq { get; init; }

    /// <summary>From the kiosk: the same passage sent again is the same passage.</summary>
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public long? CardId { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>The person was noted on that side already: seen, and nothing changed.</summary>
    public required bool SeenOnly { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public DateTime? ExpectedBack { get; init; }

    public required string Kiosk { get; init; }

    public required long StaffId { get; init; }

    public required ReadBy ReadBy { get; init; }

    public long? ReversesSeq { get; init; }
}

internal sealed class GatePassageMap : IEntityTypeConfiguration<GatePassage>
{
    public void Configure(EntityTypeBuilder<GatePassage> passage)
    {
        passage.HasKey(p => p.Seq);
        passage.Property(p => p.Direction).HasConversion<string>();
        passage.HasIndex(p => p.Id).IsUnique();
        passage.HasIndex(p => new { p.PersonId, p.Seq });
        passage.HasIndex(p => p.ServiceDay);

        // Filtered: with the passages that undo nothing in it, the list of who is here was looked up through all of them for each person.
        passage.HasIndex(p => p.ReversesSeq).IsUnique().HasFilter("reverses_seq IS NOT NULL").HasDatabaseName("one_undo_a_passage");
    }
}

/// <summary>When somebody who is out now means to be back, said after they had gone. The last one counts.</summary>
internal sealed class ReturnExpected
{
    public long Seq { get; init; }

    public required long PassageSeq { get; init; }

    public required DateTime ExpectedBack { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class ReturnExpectedMap : IEntityTypeConfiguration<ReturnExpected>
{
    public void Configure(EntityTypeBuilder<ReturnExpected> expected)
    {
        expected.HasKey(e => e.Seq);
        expected.HasIndex(e => e.PassageSeq);
    }
}
