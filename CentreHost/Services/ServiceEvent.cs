using CentreHost.Cards;
using CentreHost.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Services;

/// <summary>
/// Something was given, or a gift was taken back. Only ever added: an undo is a second event with the opposite
/// number of heads that names the first. Figures are sums over these.
/// </summary>
internal sealed class ServiceEvent
{
    /// <summary>The host's order of events.</summary>
    public long Seq { get; init; }

    /// <summary>Made by the kiosk: the key under which a repetition is recognised.</summary>
    public required Guid Id { get; init; }

    public required long ServiceId { get; init; }

    /// <summary>None when heads were counted without cards.</summary>
    public long? PersonId { get; init; }

    public long? CardId { get; init; }

    public required Sex Sex { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    /// <summary>People served; negative on a reversal.</summary>
    public required int Heads { get; init; }

    /// <summary>Base units the gift asked of the shelves, parts of a kit each for itself; negative on a reversal. Kept here
    /// since the catalogue may ask for more or less tomorrow.</summary>
    public long UnitsAsked { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public long? SessionId { get; init; }

    public required string Kiosk { get; init; }

    public required long StaffId { get; init; }

    public required ReadBy ReadBy { get; init; }

    /// <summary>Whose card was shown, where it was collected for another.</summary>
    public long? CollectorId { get; init; }

    public long? ReversesSeq { get; init; }
}

internal sealed class ServiceEventMap : IEntityTypeConfiguration<ServiceEvent>
{
    public void Configure(EntityTypeBuilder<ServiceEvent> served)
    {
        served.HasKey(e => e.Seq);
        served.HasIndex(e => e.Id).IsUnique();
        served.HasIndex(e => new { e.PersonId, e.ServiceDay, e.ServiceId });
        served.HasIndex(e => new { e.ServiceDay, e.ServiceId });

        // Filtered: whoever asks for what reverses nothing must not be led through every event there is.
        served.HasIndex(e => e.ReversesSeq).IsUnique().HasFilter("reverses_seq IS NOT NULL");
    }
}

/// <summary>A scan that was answered no: recorded and counted like a yes.</summary>
internal sealed class RefusedScan
{
    public long Seq { get; init; }

    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public long? ServiceId { get; init; }

    public long? PersonId { get; init; }

    public long? CardId { get; init; }

    public required DateTime At { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public DateTime? Until { get; init; }

    /// <summary>What the sentence needs besides its code, so that a repetition is answered in the same words.</summary>
    public string? Argument { get; init; }

    public required string Kiosk { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class RefusedScanMap : IEntityTypeConfiguration<RefusedScan>
{
    public void Configure(EntityTypeBuilder<RefusedScan> refused)
    {
        refused.HasKey(r => r.Seq);
        refused.HasIndex(r => r.Id).IsUnique();
        refused.HasIndex(r => new { r.ServiceDay, r.Code });
        refused.HasIndex(r => r.CardId).HasFilter("code = 'card_revoked'").HasDatabaseName("revoked_cards_shown");
    }
}

/// <summary>Heads served on a day by service, sex and age group, kept in the event's own transaction.</summary>
internal sealed class ServiceDayFigure
{
    public required DateOnly ServiceDay { get; init; }

    public required long ServiceId { get; init; }

    public required Sex Sex { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    public required long Heads { get; init; }
}

internal sealed class ServiceDayFigureMap : IEntityTypeConfiguration<ServiceDayFigure>
{
    public void Configure(EntityTypeBuilder<ServiceDayFigure> figure) =>
        figure.HasKey(f => new { f.ServiceDay, f.ServiceId, f.Sex, f.AgeGroup });
}
