using CentreHost.Centre;
using CentreHost.People;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>
/// Registration in the rush: scan a blank card, one key for the sex, one for the age group, next. The answer comes while
/// the next card is being scanned; the profile comes later.
/// </summary>
internal sealed class SurgeScreen : Screen
{
    public const int Remembered = 8;

    private readonly LinkedList<SurgeEntry> _recent = [];
    private string? _card;
    private string? _shortCode;
    private Sex? _sex;
    private bool _withoutCard;
    private readonly string? _convoy;
    private ArrivalMode _mode;

    /// <param name="card">Already in the hand.</param>
    /// <param name="convoy">Code of the convoy all of them came with; how and when they came is the convoy's then.</param>
    /// <param name="shortCode">What is printed on that card.</param>
    public SurgeScreen(Desk desk, string? card = null, ArrivalGroupLine? convoy = null, string? shortCode = null)
        : base(desk) => (_card, _shortCode, _convoy, _mode) = (card, shortCode, convoy?.Code, convoy?.Mode ?? ArrivalMode.Self);

    public override string Title => _convoy is null ? Desk.Say("surge") : Desk.Say("surge_of_convoy", _convoy);

    public override bool HasUnsaved => IsBegun;

    /// <summary>Newest first.</summary>
    public IReadOnlyCollection<SurgeEntry> Recent => _recent;

    public long Registered { get; private set; }

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. !IsBegun ? [Binding.On(Key.F6, "key_without_card", () => _withoutCard = true)]
            : _sex is null ? SexKeys : AgeKeys,
        .. _convoy is not null ? Array.Empty<Binding>() : [Binding.On(Key.F5, "key_mode", () => _mode = (ArrivalMode)(((int)_mode + 1) % Enum.GetValues<ArrivalMode>().Length))],
        .. IsBegun ? [Binding.On(Key.Delete, "key_start_over", Reset)] : Array.Empty<Binding>(),
    ];

    private bool IsBegun => _card is not null || _withoutCard;

    /// <summary>The letters stand for the words of the language: H for homme, M for male.</summary>
    private IEnumerable<Binding> SexKeys => PersonWords.Sexes.Select(sex =>
        Binding.On(Desk.Say($"sex_key_{sex}")[0], $"sex_{sex}", () =>
        {
            _sex = sex;
            return Next.Stay;
        }));

    private IEnumerable<Binding> AgeKeys => PersonWords.AgeGroups.Select((group, i) =>
        Binding.On((char)('1' + i), $"age_{group}", () =>
        {
            Register(group);
            return Next.Stay;
        }));

    /// <summary>Caps Lock must not stop a queue.</summary>
    public override Next? Press(KeyPress key)
    {
        var lower = key.IsText ? key with { Rune = System.Text.Rune.ToLowerInvariant(key.Rune) } : key;
        return lower == key ? null : Bindings.FirstOrDefault(b => b.Key.SameAs(lower))?.Act();
    }

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
        }
        else if (_card is not null && _card != scan.Code)
        {
            // Two cards before one person: the last one scanned is the one in the hand.
            Warn("surge_other_card");
            (_card, _shortCode, _sex) = (scan.Code, null, null);
        }
        else
        {
            _card = scan.Code;
        }

        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("surge_mode", PersonWords.Of(Desk, _mode)), Theme.Normal);
        canvas.Text(0, 0, canvas.Width, Desk.Say("surge_count", Registered), Theme.Accent, Align.Right);
        canvas.Text(0, 0, 60, Desk.Say("surge_mode", PersonWords.Of(Desk, _mode)), Theme.Normal);
        var (step, choices) = !IsBegun ? ("surge_scan", "")
            : _sex is { } sex ? ("surge_age", PersonWords.Of(Desk, sex)) : ("surge_sex", "");
        canvas.Text(0, 2, canvas.Width, $"▶ {Desk.Say(step)}", Theme.Selected);
        DrawKeys(canvas.Sub(2, 4, canvas.Width - 2, 7), IsBegun ? _sex is null ? SexKeys : AgeKeys : []);
        canvas.Text(0, 3, choices, Theme.Accent);
        if (_shortCode is { } inHand)
        {
            canvas.Text(0, 3, canvas.Width, Desk.Say("surge_card", inHand), Theme.Accent, Align.Right);
        }

        DrawRecent(canvas.Sub(0, 11, canvas.Width, canvas.Height - 11));
    }

    private void DrawKeys(Canvas canvas, IEnumerable<Binding> keys)
    {
        var y = 0;
        foreach (var key in keys)
        {
            canvas.Text(0, y, 3, $" {key.Key.Rune} ".ToUpper(Desk.Words.Culture), Theme.FocusedField);
            canvas.Text(4, y++, Desk.Say(key.Label), Theme.Normal);
        }
    }

    private void DrawRecent(Canvas canvas)
    {
        var y = 0;
        foreach (var entry in _recent)
        {
            var who = $"{PersonWords.Of(Desk, entry.Request.Sex)} {PersonWords.Of(Desk, entry.Request.AgeGroup)}";
            var (text, style) = entry switch
            {
                { Done: { } done } => ($"√ {done.CaseNumber}  {who}  {done.CardShortCode}", Theme.Normal),
                { Refused: { } refused } => ($"✗ {who}  {Desk.Say(refused)}", Theme.Error),
                _ => ($"… {who}", Theme.Quiet),
            };
            canvas.Text(0, y++, text, style);
        }
    }

    private void Register(AgeGroup group)
    {
        var entry = new SurgeEntry(new RegisterPerson(Desk.Centre.NewId(), _sex!.Value, group, null, _card, _mode, ArrivalGroup: _convoy));
        _recent.AddFirst(entry);
        if (_recent.Count > Remembered)
        {
            _recent.RemoveLast();
        }

        Reset();
        Order((centre, stop) => centre.Register(entry.Request, stop), done => Taken(entry, done), no => Refused(entry, no));
    }

    private Next Taken(SurgeEntry entry, Registered done)
    {
        entry.Done = done;
        Registered++;
        Desk.Ring(Tone.Yes);
        return Next.Stay;
    }

    private Next Refused(SurgeEntry entry, Problem problem)
    {
        entry.Refused = problem.Sentence;
        Desk.Ring(Tone.No);
        return Refuse(problem);
    }

    private void Reset() => (_card, _shortCode, _sex, _withoutCard) = (null, null, null, false);
}
