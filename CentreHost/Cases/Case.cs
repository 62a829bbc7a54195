using CentreHost.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Cases;

/// <summary>
/// A case of a person. What it is about is sealed with the person's key: that somebody has a protection case is itself a
/// secret.
/// </summary>
internal sealed class Case
{
    public required Guid Id { get; init; }

    /// <summary>None: a complaint whose author is not named.</summary>
    public long? PersonId { get; init; }

    /// <summary>The <see cref="CaseField"/>, sealed.</summary>
    public required byte[] Field { get; init; }

    public required DateTime OpenedAt { get; init; }

    public DateTime? ClosedAt { get; set; }
}

internal sealed class CaseMap : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> one)
    {
        one.HasIndex(c => c.PersonId);
        one.HasIndex(c => c.ClosedAt);
    }
}

/// <summary>A step of a case. Only ever added.</summary>
internal sealed class CaseStepRow
{
    public long Seq { get; init; }

    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required DateTime At { get; init; }

    public required DateOnly ServiceDay { get; init; }

    /// <summary>Step and note, sealed.</summary>
    public required byte[] Sealed { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class CaseStepRowMap : IEntityTypeConfiguration<CaseStepRow>
{
    public void Configure(EntityTypeBuilder<CaseStepRow> step)
    {
        step.ToTable("case_steps");
        step.HasKey(s => s.Seq);
        step.HasIndex(s => s.Id).IsUnique();
        step.HasIndex(s => s.CaseId);
    }
}

internal sealed class CaseDayFigure
{
    public required DateOnly ServiceDay { get; init; }

    public required CaseField Field { get; init; }

    public required CaseStep Step { get; init; }

    public required Sex Sex { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    public required long Count { get; set; }
}

internal sealed class CaseDayFigureMap : IEntityTypeConfiguration<CaseDayFigure>
{
    public void Configure(EntityTypeBuilder<CaseDayFigure> figure)
    {
        figure.HasKey(f => new { f.ServiceDay, f.Field, f.Step, f.Sex, f.AgeGroup });
        figure.Property(f => f.Field).HasConversion<string>();
        figure.Property(f => f.Step).HasConversion<string>();
    }
}

/// <summary>What is sealed of a step.</summary>
internal sealed record SealedStep(CaseStep Step, string? Note, Handover? Handover = null);
