using CentreHost.Kiosks;

namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <param name="version">Of the cards known here; none: none are.</param>
    /// <param name="through">Up to which of the host's events the gifts are known.</param>
    public Task<Reply<CardRoster>> Roster(string? version, long? through, CancellationToken stop) => Get<CardRoster>(
        version is null ? "kiosks/roster"
        : through is null ? $"kiosks/roster?version={version}"
        : FormattableString.Invariant($"kiosks/roster?version={version}&through={through}"), stop);

    public Task<Reply<DeedsTaken>> BringDeeds(TakeDeeds request, CancellationToken stop) =>
        Post<TakeDeeds, DeedsTaken>("kiosks/deeds", request, stop);

    public Task<Reply<Held>> AskHeld(AskHeld request, CancellationToken stop) => Post<AskHeld, Held>("kiosks/deeds/held", request, stop);
}
