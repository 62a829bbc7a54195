using CentreHost.Kiosks;

namespace Kiosk.Alone;

/// <summary>Keeps the roster fresh while the host answers; one question at a time, and small where nothing has changed.</summary>
internal sealed class RosterKeeper(Desk desk, RosterFile? file)
{
    /// <summary>A card given a minute ago at reception is known at the line; more often buys little.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private bool _isAsking;
    private Guid? _run;
    private volatile bool _fileIsSpoilt;

    /// <summary>From the loop's thread.</summary>
    public void Ask()
    {
        if (_isAsking || desk.Staff is null || desk.Host.Hello is not { Run: var run })
        {
            return;
        }

        _isAsking = true;

        // A host that started anew may be an older one: its events are counted from the beginning.
        var (version, through) = (desk.Alone.Cards?.Version ?? (_fileIsSpoilt ? null : file?.Version), run == _run ? desk.Alone.Through : null);
        var staff = desk.Staff;
        desk.Begin(
            async () => Read(await desk.Centre.Within(stop => desk.Centre.Roster(version, through, stop), Patience, CancellationToken.None)),
            heard =>
            {
                _isAsking = false;
                if (heard.Roster is { } roster && staff == desk.Staff)
                {
                    _run = run;
                    desk.Alone.Heard(roster, heard.Cards, id => desk.Outbox?.IsUnsent(id) == true);
                }
            });
    }

    /// <summary>Aside: a large roster takes a while to look up and to write.</summary>
    private (CardRoster? Roster, KnownCards? Cards) Read(Reply<CardRoster> reply)
    {
        if (reply is not Reply<CardRoster>.Given { Value: var roster })
        {
            return (null, null);
        }

        if (roster is { Cards: { } cards, Services: { } services })
        {
            file?.Save(new SavedRoster(roster.Version, services, cards));
            return (roster, new KnownCards(roster.Key, roster.Version, services, cards));
        }

        if (desk.Alone.Cards?.Version == roster.Version)
        {
            return (roster, null);
        }

        var saved = file?.Load();
        _fileIsSpoilt = saved?.Version != roster.Version;
        return _fileIsSpoilt ? (null, null) : (roster, new KnownCards(roster.Key, saved!.Version, saved.Services, saved.Cards));
    }
}
