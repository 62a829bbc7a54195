using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Services;
using CentreHost.Texts;
using Kiosk.Terminal;
using Kiosk.Texts;

namespace Kiosk.Beds;

/// <summary>
/// A convoy goes to bed: the block is chosen once, then each card scanned gets the block's next free bed. Cards may come
/// faster than answers; they wait in their order.
/// </summary>
internal sealed class ConvoyScreen(Desk desk, string block) : Screen(desk)
{
    private const int Remembered = 40;
    private static readonly TimeSpan SameScan = TimeSpan.FromSeconds(3);

    private readonly Queue<ScannedCode> _waiting = [];
    private readonly List<ConvoyAnswer> _answers = [];
    private ScannedCode? _last;
    private bool _isWorking;
    private long? _free;

    public override string Title => Desk.Say("convoy_title", block);

    public override IReadOnlyList<Binding> Bindings => [];

    public override bool HasUnsaved => _waiting.Count > 0 || _isWorking;

    public override void Shown() => Ask((centre, stop) => centre.Beds(stop), map =>
    {
        _free = map.Beds.Count(IsFreeHere);
        return Next.Stay;
    });

    public override Next Scanned(ScannedCode scan)
    {
        if (_last is { } last && last.Code == scan.Code && scan.At - last.At < SameScan)
        {
            return Next.Stay;
        }

        _last = scan;
        _waiting.Enqueue(scan);
        TakeNext();
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, canvas.Width, _waiting.Count > 0 ? Desk.Say("scans_waiting", _waiting.Count) : "", Theme.Normal, Align.Right);
        canvas.Text(0, 0, _free is { } beds ? Desk.Say("convoy_free", beds) : "", Theme.Normal);
        var big = canvas.Sub(0, 1, canvas.Width, BigText.Height + 4);
        if (_answers.Count == 0)
        {
            big.Text(0, big.Height / 2, big.Width, Desk.Say("convoy_scan"), Theme.Title, Align.Centre);
            return;
        }

        DrawAnswer(big, _answers[^1]);
        for (var i = 1; i < _answers.Count && big.Height + 1 + i < canvas.Height; i++)
        {
            var old = _answers[^(i + 1)];
            canvas.Text(0, big.Height + 1 + i, $"{(old.Bed is null ? '✗' : '√')} {old.Who}: {Says(old)}", Theme.Quiet);
        }
    }

    private void DrawAnswer(Canvas canvas, ConvoyAnswer answer)
    {
        var style = answer.Bed is null ? Theme.No : Theme.Yes;
        canvas.Fill(style);
        BigText.Draw(canvas.Sub(0, 1, canvas.Width, BigText.Height), answer.Bed ?? Desk.Say("convoy_no"), style);
        canvas.Text(0, BigText.Height + 2, canvas.Width, Says(answer), style, Align.Centre);
        canvas.Text(0, BigText.Height + 3, canvas.Width, answer.Who, style, Align.Centre);
    }

    private string Says(ConvoyAnswer answer) => Desk.Say(answer.Sentence);

    private void TakeNext()
    {
        if (_isWorking || !_waiting.TryDequeue(out var scan))
        {
            return;
        }

        _isWorking = true;
        if (scan.IsIncomplete)
        {
            Answer("", null, KioskTexts.Both("card_not_whole"));
            return;
        }

        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.Scan(id, scan.Code, null, ReadBy.Qr, stop), verdict =>
            verdict is { Outcome: not Outcome.Refused, Person: { } person }
                ? FindBed(person)
                : Answer("", null, verdict.Sentence));
    }

    private Next FindBed(ScannedPerson person)
    {
        Order((centre, stop) => centre.Beds(stop), map =>
        {
            _free = map.Beds.Count(IsFreeHere);
            if (map.Beds.FirstOrDefault(b => b.Person == person.Person) is { } own)
            {
                return Answer(Who(person), own.Bed, KioskTexts.Both("convoy_has_bed", own.Bed));
            }

            return map.Beds.FirstOrDefault(IsFreeHere) is { } free
                ? Choose(person, free)
                : Answer(Who(person), null, KioskTexts.Both("block_full", block));
        });
        return Next.Stay;
    }

    /// <summary>The block's best bed for this person; where the rules allow none, the host says why of one that is free.</summary>
    private Next Choose(ScannedPerson person, BedLine free)
    {
        Order(
            (centre, stop) => centre.SuggestBeds(person.Person, block, stop),
            proposed => Give(person, proposed.Find(p => !p.Mat)?.Bed ?? free.Bed),
            problem => Answer(Who(person), null, problem.Sentence));
        return Next.Stay;
    }

    private Next Give(ScannedPerson person, string bed)
    {
        var id = Desk.Centre.NewId();
        Order(
            (centre, stop) => centre.AssignBed(id, person.Person, bed, stop),
            _ =>
            {
                _free--;
                return Answer(Who(person), bed, KioskTexts.Both("convoy_given", bed));
            },
            problem => problem.Code switch
            {
                // Another desk was quicker with this one bed.
                "bed_taken" or "bed_out_of_use" or "bed_held" => FindBed(person),
                _ => Answer(Who(person), null, problem.Sentence),
            });
        return Next.Stay;
    }

    private Next Answer(string who, string? bed, Sentence sentence)
    {
        _answers.Add(new ConvoyAnswer(who, bed, sentence));
        if (_answers.Count > Remembered)
        {
            _answers.RemoveAt(0);
        }

        Desk.Ring(bed is null ? Tone.No : Tone.Yes);
        _isWorking = false;
        TakeNext();
        return Next.Stay;
    }

    private bool IsFreeHere(BedLine bed) => bed.Block == block && bed is { Hold: null, Mat: false } && bed.IsFree();

    private static string Who(ScannedPerson person) => person.GivenName ?? $"n° {person.Person}";

    /// <param name="Bed">None when refused.</param>
    private sealed record ConvoyAnswer(string Who, string? Bed, Sentence Sentence);
}
