namespace CentreHost.Kiosks;

/// <summary>
/// This run of the host. A host put back from a copy has always started anew, so a kiosk that hears another run asks
/// whether all it handed over is still there.
/// </summary>
internal sealed record HostRun(Guid Id);
