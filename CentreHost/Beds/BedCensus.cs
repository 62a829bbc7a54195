using CentreHost.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Beds;

/// <summary>
/// Who slept where at a cut-off, by block, sex and age group as they were that night. A block nobody slept in has one
/// row of no nights. Only ever added: what is corrected about a person later changes no night.
/// </summary>
internal sealed class BedCensus
{
    public required DateOnly ServiceDay { get; init; }

    public required string Block { get; init; }

    public required Sex Sex { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    public required long Nights { get; init; }

    /// <summary>Beds of the block in order, without mats; the same in each of its rows.</summary>
    public required long Capacity { get; init; }

    public required long Mats { get; init; }
}

internal sealed class BedCensusMap : IEntityTypeConfiguration<BedCensus>
{
    public void Configure(EntityTypeBuilder<BedCensus> census) =>
        census.HasKey(c => new { c.ServiceDay, c.Block, c.Sex, c.AgeGroup });
}

/// <summary>The nights counted, those of a centre without beds too.</summary>
internal sealed class BedCensusDay
{
    public required DateOnly ServiceDay { get; init; }

    public required DateTime TakenAt { get; init; }
}

internal sealed class BedCensusDayMap : IEntityTypeConfiguration<BedCensusDay>
{
    public void Configure(EntityTypeBuilder<BedCensusDay> day) => day.HasKey(d => d.ServiceDay);
}
