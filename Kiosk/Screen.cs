using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Texts;
using Kiosk.People;
using Kiosk.Terminal;

namespace Kiosk;

/// <param name="Code">As the scanner sent it.</param>
/// <param name="IsIncomplete">Cut or broken off: not to be looked up.</param>
/// <param name="At">By the terminal's own time, to tell two scans from one.</param>
internal sealed record ScannedCode(string Code, bool IsIncomplete, TimeSpan At)
{
    public ReadBy ReadBy { get; init; } = ReadBy.Qr;
}

/// <summary>
/// One screen: its state, what keys, scans and answers do to it, how its body looks. Touched by the loop's thread
/// alone; knows no terminal. Texts are looked up when drawn, so that the language can change at any moment.
/// </summary>
internal abstract class Screen(Desk desk) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private CancellationToken? _whileOpen;

    public abstract string Title { get; }

    /// <summary>The keys that act now, the most used first. Escape, F1, F2, Ctrl-L and Ctrl-Q are the loop's.</summary>
    public abstract IReadOnlyList<Binding> Bindings { get; }

    /// <summary>Something typed here would be lost by going back: Escape asks first.</summary>
    public virtual bool HasUnsaved => false;

    /// <summary>Escape leads somewhere. The first screen of a kiosk has nowhere to go.</summary>
    public virtual bool CanGoBack => true;

    /// <summary>Every burst is a scan here, even one that cannot be a card.</summary>
    public virtual bool TakesAnyScan => false;

    /// <summary>A burst that cannot be a card and is a scan here all the same: the barcode of a box.</summary>
    public virtual bool IsScan(string code) => TakesAnyScan;

    /// <summary>What it is called while nobody of the staff is before it and it goes on; none: it does nothing then.</summary>
    public virtual string? CoveredTitle => null;

    /// <summary>A question over the screen; it takes all keys until answered.</summary>
    public Question? Question { get; private set; }

    /// <summary>One sentence above the footer, gone with the next key.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>Questions and commands nobody has answered yet.</summary>
    public int Waiting { get; private set; }

    protected Desk Desk => desk;

    /// <summary>Outlives its source: an answer that comes late may still ask, and is given up at once.</summary>
    private CancellationToken WhileOpen => _whileOpen ??= _closed.Token;

    /// <summary>Takes typed text: the form, list or field that has the focus, or none.</summary>
    public virtual View? Focus => null;

    /// <summary>Keys before the bindings: what a field would take. Null: it meant nothing here.</summary>
    public virtual Next? Press(KeyPress key) => Focus?.Press(key) == true ? Next.Stay : null;

    /// <summary>A card, whatever has the focus. Unless a screen knows better, whose it is.</summary>
    public virtual Next Scanned(ScannedCode scan) => CardHolder.Find(desk, this, scan);

    /// <summary>Shown, or shown again after the one above it closed: read what it shows.</summary>
    public virtual void Shown()
    {
    }

    /// <summary>Once a second while it is on top.</summary>
    public virtual void Tick()
    {
    }

    public abstract void Draw(Canvas canvas);

    /// <summary>What passers-by may see of a screen that goes on: no word of who it was.</summary>
    public virtual void DrawCovered(Canvas canvas)
    {
    }

    /// <summary>Left for good: what it asked is given up, what it ordered is not.</summary>
    public void Dispose()
    {
        _ = WhileOpen;
        _closed.Cancel();
        _closed.Dispose();
    }

    public void ClearNotice() => Notice = null;

    public void CloseQuestion() => Question = null;

    public void Tell(string key, params object?[] arguments) => Notice = new Notice(d => d.Say(key, arguments), false);

    public void Tell(Sentence sentence) => Notice = new Notice(d => d.Say(sentence), false);

    public void Warn(string key, params object?[] arguments) => Notice = new Notice(d => d.Say(key, arguments), true);

    public void Warn(Sentence sentence) => Notice = new Notice(d => d.Say(sentence), true);

    /// <summary>Said by a screen that is covered by this one.</summary>
    protected void TellFor(Screen other) => (Notice, other.Notice) = (other.Notice, null);

    public void Confirm(string title, Func<Desk, string> text, Func<Next> yes) =>
        Question = new Question(desk, title, text, yes);

    /// <summary>
    /// Asks the host for something to show. Asked again while the host is away, given up when the screen closes.
    /// </summary>
    public void Ask<T>(
        Func<CentreClient, CancellationToken, Task<Reply<T>>> question,
        Func<T, Next> given,
        Func<Problem, Next>? refused = null) => Run(question, given, refused, WhileOpen);

    /// <summary>
    /// A command: asked again with the same id until the host has answered, also when the screen has closed.
    /// </summary>
    public void Order<T>(
        Func<CentreClient, CancellationToken, Task<Reply<T>>> command,
        Func<T, Next> done,
        Func<Problem, Next>? refused = null) => Run(command, done, refused, CancellationToken.None);

    private void Run<T>(
        Func<CentreClient, CancellationToken, Task<Reply<T>>> question,
        Func<T, Next> given,
        Func<Problem, Next>? refused,
        CancellationToken stop)
    {
        Waiting++;
        desk.Begin(
            () => desk.Centre.UntilAnswered(s => question(desk.Centre, s), stop),
            reply =>
            {
                Waiting--;
                desk.Go(this, reply switch
                {
                    Reply<T>.Given answer => given(answer.Value),
                    Reply<T>.Refused refusal => refused is null ? Refuse(refusal.Problem) : refused(refusal.Problem),
                    _ => throw new InvalidOperationException($"No way to take {reply}."),
                });
            });
    }

    protected Next Refuse(Problem problem)
    {
        Warn(problem.Sentence);
        return Next.Stay;
    }
}
