using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Centre;

/// <summary>Which centre this is: one row.</summary>
internal sealed class CentreSettings
{
    public long Id { get; init; } = 1;

    /// <summary>Country, place, number: NER-AGZ-01.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>IANA: Africa/Niamey.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Made at first start; a restored or copied centre is told apart by a new one.</summary>
    public required Guid Install { get; set; }

    /// <summary>How long after the departure a name is kept; none: until somebody sets it.</summary>
    public int? RetentionDays { get; set; }

    /// <summary>How long a copy of the database stays in the centre's own directory: a copy holds the keys of its day.</summary>
    public int? CopyDays { get; set; }

    /// <summary>Data of a demonstration or practice centre, never of people; said on every screen and file.</summary>
    public bool Demo { get; set; }

    /// <summary>Whoever has a bed and was not seen for so many nights is proposed for release.</summary>
    public int ReleaseNights { get; set; } = 3;

    /// <summary>How many days after it was given a card is good; none: as long as its holder is here.</summary>
    public int? CardValidDays { get; set; }

    /// <summary>Whether cards made for people bear the case number; a lost card then names its holder to whoever can look it up.</summary>
    public bool CardCaseNumber { get; set; }

    public bool CardGivenName { get; set; }
}

internal sealed class CentreSettingsMap : IEntityTypeConfiguration<CentreSettings>
{
    public void Configure(EntityTypeBuilder<CentreSettings> centre)
    {
        centre.Property(c => c.ReleaseNights).HasDefaultValue(3);
        centre.Property(c => c.CardCaseNumber).HasDefaultValue(false);
        centre.Property(c => c.CardGivenName).HasDefaultValue(false);
    }
}

/// <summary>When the service day turns, from a given day on.</summary>
internal sealed class CutOff
{
    public required DateOnly FromDay { get; init; }

    /// <summary>Local minutes after midnight, 0 to 719.</summary>
    public required int Minutes { get; init; }
}

internal sealed class CutOffMap : IEntityTypeConfiguration<CutOff>
{
    public void Configure(EntityTypeBuilder<CutOff> cutOff) => cutOff.HasKey(c => c.FromDay);
}
