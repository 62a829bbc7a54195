using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.PaperPath;

/// <summary>A set of paper printed ahead. Only ever added; numbers have no gap, so a missing sheet is seen.</summary>
internal sealed class PaperSheet
{
    public required long Number { get; init; }

    /// <summary>The command that printed it; a roster and its tally share one.</summary>
    public required Guid Request { get; init; }

    public required SheetKind Kind { get; init; }

    public required DateOnly ServiceDay { get; init; }

    /// <summary>None: all meals of that day.</summary>
    public long? ServiceId { get; init; }

    /// <summary>Boxes a name has, where it is no meal.</summary>
    public required int Boxes { get; init; }

    public required DateTime PrintedAt { get; init; }

    public required long StaffId { get; init; }

    public required string Kiosk { get; init; }
}

internal sealed class PaperSheetMap : IEntityTypeConfiguration<PaperSheet>
{
    public void Configure(EntityTypeBuilder<PaperSheet> sheet)
    {
        sheet.HasKey(s => s.Number);
        sheet.Property(s => s.Number).ValueGeneratedNever();
        sheet.Property(s => s.Kind).HasConversion<string>();
        sheet.HasIndex(s => s.ServiceDay);
    }
}

/// <summary>Who stands at which place of a roster, with the card they had when it was printed. Only ever added.</summary>
internal sealed class PaperSheetPerson
{
    public required long Sheet { get; init; }

    /// <summary>From 1, as printed; typed in place of a code.</summary>
    public required int Place { get; init; }

    public required long PersonId { get; init; }

    public long? CardId { get; init; }
}

internal sealed class PaperSheetPersonMap : IEntityTypeConfiguration<PaperSheetPerson>
{
    public void Configure(EntityTypeBuilder<PaperSheetPerson> person) => person.HasKey(p => new { p.Sheet, p.Place });
}
