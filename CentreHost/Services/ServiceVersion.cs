using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Services;

/// <summary>
/// A service's rules as they count from a service day on. Only ever added: of two for one day the later counts, so what
/// was decided on any day can be judged again by that day's rules.
/// </summary>
internal sealed class ServiceVersion
{
    public long Seq { get; init; }

    public required long ServiceId { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>JSON of a <see cref="ServiceLine"/>.</summary>
    public required string Rules { get; init; }

    public required long StaffId { get; init; }

    public required DateTime RecordedAt { get; init; }
}

internal sealed class ServiceVersionMap : IEntityTypeConfiguration<ServiceVersion>
{
    public void Configure(EntityTypeBuilder<ServiceVersion> version)
    {
        version.HasKey(v => v.Seq);
        version.HasIndex(v => new { v.ServiceId, v.FromDay });
    }
}

/// <summary>The days on which a timetable of its own replaces the ordinary meals: Ramadan.</summary>
internal sealed class TimetableDays
{
    public long Id { get; init; }

    /// <summary>As services name it: RAMADAN.</summary>
    public required string Timetable { get; init; }

    public required DateOnly FromDay { get; set; }

    public required DateOnly UntilDay { get; set; }
}

internal sealed class TimetableDaysMap : IEntityTypeConfiguration<TimetableDays>
{
    public void Configure(EntityTypeBuilder<TimetableDays> days) => days.HasIndex(d => new { d.Timetable, d.FromDay }).IsUnique();
}
