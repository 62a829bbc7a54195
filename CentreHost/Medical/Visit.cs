using CentreHost.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Medical;

/// <summary>A visit. Category and note are sealed together with the person's key; the service event beside it only
/// says that somebody was seen.</summary>
internal sealed class Visit
{
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required DateTime At { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required byte[] Sealed { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit) => visit.HasIndex(v => v.PersonId);
}

/// <summary>Something added to a visit afterwards, sealed like it.</summary>
internal sealed class VisitChange
{
    public required Guid Id { get; init; }

    public required Guid VisitId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The visit's: its figures may have changed.</summary>
    public required DateOnly ServiceDay { get; init; }

    public required byte[] Sealed { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class VisitChangeMap : IEntityTypeConfiguration<VisitChange>
{
    public void Configure(EntityTypeBuilder<VisitChange> change) => change.HasIndex(c => c.VisitId);
}

/// <summary>Visits a day by category, sex and age group: counts without persons, kept in the visit's transaction.</summary>
internal sealed class VisitDayFigure
{
    public required DateOnly ServiceDay { get; init; }

    public required VisitCategory Category { get; init; }

    public required Sex Sex { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    public required long Visits { get; set; }
}

internal sealed class VisitDayFigureMap : IEntityTypeConfiguration<VisitDayFigure>
{
    public void Configure(EntityTypeBuilder<VisitDayFigure> figure) =>
        figure.HasKey(f => new { f.ServiceDay, f.Category, f.Sex, f.AgeGroup });
}

/// <summary>What only medical staff read.</summary>
internal sealed record SealedVisit(VisitCategory Category, string? Note);

/// <param name="TakesBack">Entered by mistake; the note says why.</param>
internal sealed record SealedVisitChange(VisitCategory? Category, string? Note, bool TakesBack);
