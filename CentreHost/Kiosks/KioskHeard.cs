using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Kiosks;

/// <summary>The last word of a kiosk, to the minute.</summary>
internal sealed class KioskHeard
{
    public required string Kiosk { get; init; }

    public required DateTime HeardAt { get; set; }
}

internal sealed class KioskHeardMap : IEntityTypeConfiguration<KioskHeard>
{
    public void Configure(EntityTypeBuilder<KioskHeard> heard)
    {
        heard.ToTable("kiosks_heard");
        heard.HasKey(h => h.Kiosk);
    }
}
