using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Services.Appointments;

/// <summary>
/// A service promised for a day: the next dressing, an interview. Giving the service keeps it. Only who may give the
/// service ever hears of it.
/// </summary>
internal sealed class Appointment
{
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required long ServiceId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Local minutes after midnight; none means any time of the day.</summary>
    public int? Minutes { get; init; }

    public required DateTime MadeAt { get; init; }

    public required long MadeBy { get; init; }

    public Guid? KeptByEvent { get; set; }

    public DateTime? CancelledAt { get; set; }
}

internal sealed class AppointmentMap : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.HasIndex(a => new { a.PersonId, a.ServiceId, a.Day })
            .HasFilter("kept_by_event IS NULL AND cancelled_at IS NULL");
        appointment.HasIndex(a => a.Day);
        appointment.HasIndex(a => a.KeptByEvent);
    }
}
