using CentreHost.Texts;

namespace CentreHost.Services.Appointments;

/// <param name="Day">A service day, today or later.</param>
/// <param name="At">Local; none means any time of the day.</param>
internal sealed record MakeAppointment(Guid Id, long Person, string Service, DateOnly Day, TimeOnly? At = null);

internal sealed record CancelAppointment(Guid Id);

/// <summary>Told at the scan, to who may give the service.</summary>
internal sealed record AppointmentDue(string Service, Sentence Name, DateOnly Day, TimeOnly? At);

/// <summary>A line of the list of a day or of a person.</summary>
/// <param name="Missed">Its day is over and it was neither kept nor cancelled.</param>
internal sealed record AppointmentLine(
    Guid Appointment, long Person, string CaseNumber, string? Name, string Service, Sentence ServiceName, DateOnly Day, TimeOnly? At,
    bool Kept, bool Missed);
