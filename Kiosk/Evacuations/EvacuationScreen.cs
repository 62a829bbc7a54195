using CentreHost.Cards;
using CentreHost.Evacuations;
using Kiosk.Papers;
using Kiosk.Scanning;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Evacuations;

/// <summary>
/// The count at the assembly point. Every kiosk that has this screen open counts into the same list; the names that are
/// left are those to look for.
/// </summary>
internal sealed class EvacuationScreen : Screen
{
    private const int SecondsBetweenCounts = 2;

    private SpokenTable<EvacuationPerson> _missing;
    private EvacuationPage? _page;
    private bool _isKnown;
    private bool _isAsking;
    private int _ticks;

    public EvacuationScreen(Desk desk)
        : base(desk) => _missing = new SpokenTable<EvacuationPerson>(desk, EvacuationPicture.Columns);

    public override string Title => Desk.Say(_page switch
    {
        { EndedUtc: not null } => "evacuation_title_over",
        { Drill: true } => "evacuation_title_drill",
        _ => "evacuation_title",
    });

    public override View? Focus => _page is null ? null : _missing;

    public override IReadOnlyList<Binding> Bindings => !_isKnown ? [] : _page switch
    {
        null =>
        [
            Binding.On(Key.F10, "evacuation_key_start", () => Begin(drill: false)),
            Binding.On(Key.F5, "evacuation_key_drill", () => Begin(drill: true)),
        ],
        { EndedUtc: null } =>
        [
            Binding.On(Key.Enter, "evacuation_key_here", AccountTypedOrMarked),
            Binding.On(Key.F10, "evacuation_key_end", End),
            Binding.On(Key.F6, "key_save_paper", SavePaper),
        ],
        _ => [Binding.On(Key.F6, "key_save_paper", SavePaper)],
    };

    private bool IsUnderWay => _page is { EndedUtc: null };

    public override void Shown() => Look();

    /// <summary>The other kiosks count too.</summary>
    public override void Tick()
    {
        if (_page is not { EndedUtc: not null } && ++_ticks % SecondsBetweenCounts == 0)
        {
            Look();
        }
    }

    public override Next Scanned(ScannedCode scan)
    {
        if (!IsUnderWay || scan.IsIncomplete)
        {
            Warn(scan.IsIncomplete ? "scan_incomplete" : "evacuation_not_begun");
            return Next.Stay;
        }

        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.Account(id, scan.Code, ReadBy.Qr, stop), Accounted);
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        if (_page is not { } page)
        {
            canvas.Text(0, 1, _isKnown ? Desk.Say("evacuation_none_yet") : "", Theme.Normal);
            canvas.Text(0, 3, _isKnown ? Desk.Say("evacuation_how") : "", Theme.Quiet);
            return;
        }

        var below = EvacuationPicture.Draw(canvas, Desk, page);
        if (page.Count.Missing > 0)
        {
            _missing.Draw(below);
        }
    }

    private void Look()
    {
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        Ask((centre, stop) => centre.EvacuationNow(stop), now =>
        {
            (_isAsking, _isKnown) = (false, true);
            if (now.Now is null && _page is { EndedUtc: null } ended)
            {
                // Another kiosk ended it: its report stays here.
                Show(ended.Evacuation);
                return Next.Stay;
            }

            Take(now.Now ?? _page);
            return Next.Stay;
        });
    }

    private void Show(long evacuation) => Ask((centre, stop) => centre.Evacuation(evacuation, stop), page =>
    {
        Take(page);
        return Next.Stay;
    });

    private void Take(EvacuationPage? page)
    {
        var marked = _missing.Selected?.Person;
        if (IsUnderWay && page is { EndedUtc: not null })
        {
            // What was searched for while it ran must hide nobody from the report.
            _missing = new SpokenTable<EvacuationPerson>(Desk, EvacuationPicture.Columns);
        }

        (_page, _missing.Items) = (page, page?.Missing ?? []);
        var at = _missing.Items.ToList().FindIndex(line => line.Person == marked);
        if (_missing.Items.Count > 0)
        {
            _missing.SelectedIndex = Math.Max(0, at);
        }
    }

    private void Begin(bool drill) => Confirm("evacuation_start_title", d => d.Say(drill ? "evacuation_drill_text" : "evacuation_start_text"), () =>
    {
        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.StartEvacuation(id, drill, stop), _ =>
        {
            Look();
            return Next.Stay;
        });
        return Next.Stay;
    });

    private void End()
    {
        var page = _page!;
        Confirm("evacuation_end_title", d => d.Say("evacuation_end_text", page.Count.Missing), () =>
        {
            var id = Desk.Centre.NewId();
            Order((centre, stop) => centre.EndEvacuation(id, page.Evacuation, stop), _ =>
            {
                Show(page.Evacuation);
                return Next.Stay;
            });
            return Next.Stay;
        });
    }

    /// <summary>A typed code is no name: it names whoever holds the card, on the list or not.</summary>
    private void AccountTypedOrMarked()
    {
        var (typed, id) = (_missing.Search.Trim(), Desk.Centre.NewId());
        var isCode = CardShape.IsShortCode(typed);
        if (!isCode && (typed.Length == 0 || _missing.Selected is not null))
        {
            AccountMarked();
            return;
        }

        _missing.ClearSearch();
        if (isCode)
        {
            Order((centre, stop) => centre.Account(id, typed, ReadBy.Typed, stop), Accounted);
            return;
        }

        Warn("evacuation_nobody", typed);
        Desk.Ring(Tone.No);
    }

    private void AccountMarked()
    {
        if (_missing.Selected is not { } person)
        {
            return;
        }

        var id = Desk.Centre.NewId();
        Confirm("evacuation_here_title", d => d.Say("evacuation_here_text", EvacuationPicture.NameOf(person)), () =>
        {
            Order((centre, stop) => centre.Account(id, person.Person, stop), Accounted);
            return Next.Stay;
        });
    }

    private Next Accounted(Accounted answer)
    {
        if (answer.Count is null || answer.Code is not ("accounted" or "accounted_before" or "not_expected"))
        {
            Warn(answer.Sentence);
            Desk.Ring(Tone.No);
            return Next.Stay;
        }

        Tell("evacuation_said", answer.Person is { } person ? EvacuationPicture.NameOf(person) : "", Desk.Say(answer.Sentence));
        Desk.Ring(Tone.Yes);
        Look();
        return Next.Stay;
    }

    private void SavePaper()
    {
        var evacuation = _page!.Evacuation;
        Ask((centre, stop) => centre.EvacuationPaper(evacuation, Desk.Language, stop), pdf =>
        {
            this.SavePaper(pdf, FormattableString.Invariant($"evacuation-{evacuation}"));
            return Next.Stay;
        });
    }
}
