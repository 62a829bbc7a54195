using CentreHost.Services;
using Kiosk.Alone;
using Kiosk.Outbox;
using Kiosk.Texts;

namespace Kiosk.Services;

/// <summary>One entry's turn at the line: the host is asked, and where it does not answer in time the line answers alone.</summary>
internal sealed class LineTurn(Desk desk)
{
    /// <summary>Also where the host has not heard yet what was given on this card here: it would judge wrongly.</summary>
    private bool MustAnswerAlone(LineEntry entry, DeedOutbox outbox) => desk.IsAlone || outbox.HasUnsent(entry.Code);

    /// <summary>Begun when the card is read, so that those who queue share one sync.</summary>
    public void WriteDown(LineEntry entry)
    {
        if (desk.Outbox is { } outbox && !MustAnswerAlone(entry, outbox))
        {
            entry.Written = outbox.Ask(LineDeeds.Asked(desk, entry));
        }
    }

    /// <param name="decided">Said by the people at the counter; none: ask.</param>
    public void Serve(LineEntry entry, AloneAnswer? decided, Action<LineEntry> answered)
    {
        if (desk.Outbox is not { } outbox)
        {
            Wait(entry, answered);
        }
        else if (decided is not null || MustAnswerAlone(entry, outbox))
        {
            AnswerAlone(entry, outbox, decided ?? Decide(entry), answered);
        }
        else if (entry.Collected is { } request)
        {
            AskOnce(entry, outbox, stop => desk.Centre.ServeHousehold(request, stop), served =>
            {
                entry.Answer(served, desk.Host.NowUtc);
                outbox.Answered([.. served.Members.Select(share => new DeedAnswer(share.Event, share.Outcome == Outcome.Served, share.Code, served.Service))]);
            }, answered);
        }
        else
        {
            AskOnce(entry, outbox, stop => desk.Centre.Scan(entry.Id, entry.Code, entry.Service, entry.ReadBy, stop), verdict =>
            {
                entry.Answer(desk, verdict);
                outbox.Answered([new DeedAnswer(entry.Id, verdict.Outcome == Outcome.Served, verdict.Code, verdict.Service)]);
            }, answered);
        }
    }

    private void AskOnce<T>(
        LineEntry entry, DeedOutbox outbox, Func<CancellationToken, Task<Reply<T>>> question, Action<T> given, Action<LineEntry> answered) =>
        desk.Begin(
        async () =>
        {
            // Where the disk takes nothing the host is asked all the same: it keeps what it answers.
            await entry.Written;
            return await desk.Centre.Within(question, desk.Patience, CancellationToken.None);
        },
        reply =>
        {
            switch (reply)
            {
                case Reply<T>.Given { Value: var answer }:
                    given(answer);
                    LineDeeds.Remember(desk, entry);
                    break;
                case Reply<T>.Refused { Problem: var problem }:
                    outbox.Forget([.. entry.Shares.Select(share => share.Id)]);
                    entry.Fail(problem.Sentence);
                    break;
                default:
                    desk.Host.WasLate();
                    AnswerAlone(entry, outbox, Decide(entry), answered);
                    return;
            }

            answered(entry);
        });

    /// <summary>Who of a household may be served was decided when they were shown, whatever has become of the card that collects.</summary>
    private AloneAnswer Decide(LineEntry entry)
    {
        var answer = desk.Alone.Decide(entry.Code, entry.ReadBy, entry.Collected?.Service ?? entry.Service);
        return entry.Collected is null ? answer : answer with { Given = true, Known = true, Code = "served" };
    }

    /// <summary>On disk first, on the screen after it. A disk that takes nothing is said, and the card is not answered.</summary>
    private void AnswerAlone(LineEntry entry, DeedOutbox outbox, AloneAnswer answer, Action<LineEntry> answered) => desk.Begin(
        () => outbox.Add(LineDeeds.Answered(desk, entry, answer)),
        written =>
        {
            if (written)
            {
                entry.Answer(desk, answer);
                LineDeeds.Remember(desk, entry);
            }
            else
            {
                entry.Fail(KioskTexts.Both("alone_disk_full"));
            }

            answered(entry);
        });

    /// <summary>A kiosk without a disk waits for the host, however long it is gone.</summary>
    private void Wait(LineEntry entry, Action<LineEntry> answered)
    {
        if (entry.Collected is { } request)
        {
            Wait((centre, stop) => centre.ServeHousehold(request, stop), entry, served => entry.Answer(served, desk.Host.NowUtc), answered);
        }
        else
        {
            Wait(
                (centre, stop) => centre.Scan(entry.Id, entry.Code, entry.Service, entry.ReadBy, stop), entry,
                verdict => entry.Answer(desk, verdict), answered);
        }
    }

    private void Wait<T>(
        Func<CentreClient, CancellationToken, Task<Reply<T>>> question, LineEntry entry, Action<T> given, Action<LineEntry> answered) =>
        desk.Begin(
        () => desk.Centre.UntilAnswered(stop => question(desk.Centre, stop), CancellationToken.None),
        reply =>
        {
            if (reply is Reply<T>.Given { Value: var answer })
            {
                given(answer);
            }
            else if (reply is Reply<T>.Refused { Problem: var problem })
            {
                entry.Fail(problem.Sentence);
            }

            answered(entry);
        });
}
