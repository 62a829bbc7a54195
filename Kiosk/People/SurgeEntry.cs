using CentreHost.People;
using CentreHost.Texts;

namespace Kiosk.People;

/// <summary>One person registered in the rush, or on the way to be.</summary>
internal sealed class SurgeEntry(RegisterPerson request)
{
    public RegisterPerson Request => request;

    public Registered? Done { get; set; }

    public Sentence? Refused { get; set; }
}
