using Kiosk.Scanning;
using Kiosk.Terminal;

namespace Kiosk;

/// <summary>The first line of every screen: where, with whom, at what hour, and whether anybody answers.</summary>
internal static class StatusLine
{
    private static readonly Style Line = new(Colour.White, Colour.Blue);

    public static void Draw(Canvas line, Desk desk)
    {
        var style = desk.Host.Hello is { Demo: true } ? Theme.Warning : Line;
        line.Fill(style);
        var x = Left(line, 0, $" {desk.Host.Hello?.Name ?? desk.Say("centre_unknown")} ", style with { Bold = true });
        if (desk.Host.Hello is { Demo: true })
        {
            x = Left(line, x, $" ▲ {desk.Say("demo")} ▲ ", Theme.Alert);
        }

        x = Left(line, x, $" {HostState(desk)} ", desk.Host.IsOnline && !desk.IsAlone ? style : Theme.No);
        if (desk.ScansWaiting > 0)
        {
            x = Left(line, x, $" {desk.Say("scans_waiting", desk.ScansWaiting)} ", Theme.Warning);
        }

        if (desk.Camera is CameraState.Unplugged or CameraState.Failing or CameraState.Missing)
        {
            x = Left(line, x, $" {desk.Say($"camera_{desk.Camera}")} ", Theme.No);
        }

        foreach (var (text, colours) in OutboxState(desk))
        {
            x = Left(line, x, $" {text} ", colours);
        }

        Right(line, x, desk, style);
    }

    /// <summary>What the host has not got, since when, and what is wrong with the disk it waits on.</summary>
    private static IEnumerable<(string Text, Style Style)> OutboxState(Desk desk)
    {
        if (desk.HasNoDisk)
        {
            yield return (desk.Say("outbox_none"), Theme.No);
        }

        if (desk.Outbox is not { } outbox)
        {
            yield break;
        }

        if (outbox.Unsent is > 0 and var unsent)
        {
            var age = desk.Host.NowUtc - (outbox.OldestUtc ?? desk.Host.NowUtc);
            yield return (desk.Say("outbox_unsent", unsent, Age(desk, age)), Theme.Warning);
        }

        if (outbox.IsRefused)
        {
            yield return (desk.Say("outbox_refused"), Theme.No);
        }
        else if (outbox.IsFull)
        {
            yield return (desk.Say("outbox_full"), Theme.No);
        }

        if (outbox.Damaged is > 0 and var damaged)
        {
            yield return (desk.Say("outbox_damaged", damaged), Theme.No);
        }
    }

    private static string Age(Desk desk, TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => desk.Say("age_s", Math.Max(0, (int)age.TotalSeconds)),
        { TotalHours: < 1 } => desk.Say("age_min", (int)age.TotalMinutes),
        { TotalDays: < 2 } => desk.Say("age_h", (int)age.TotalHours),
        _ => desk.Say("age_d", (int)age.TotalDays),
    };

    private static void Right(Canvas line, int from, Desk desk, Style style)
    {
        var meal = desk.Host.Hello?.Meal is { } served ? $"{desk.Say(served.Name)} │ " : "";
        var staff = desk.Staff is { } signedIn ? $"{signedIn.Name} │ " : "";
        var hour = desk.Host.NowLocal.ToString("HH:mm:ss", desk.Words.Culture) + " ";
        var rest = line.Sub(from, 0, line.Width - from, 1);

        // The clock stays longest, then the meal; a name is cut before either.
        foreach (var text in new[] { meal + staff + hour, meal + hour, hour })
        {
            if (Glyph.Measure(text) <= rest.Width)
            {
                rest.Text(0, 0, rest.Width, text, style, Align.Right);
                return;
            }
        }
    }

    private static string HostState(Desk desk) => desk.Host switch
    {
        { IsOnline: true } when desk is { IsAlone: true, Staff: not null } => desk.Say("host_slow"),
        { IsOnline: true } => desk.Say("online"),
        { LostAtUtc: { } since } => desk.Say("offline_since", desk.Hour(since)),
        _ => desk.Say("connecting"),
    };

    private static int Left(Canvas line, int x, string text, Style style)
    {
        line.Text(x, 0, Math.Min(Glyph.Measure(text), Math.Max(0, line.Width - x)), text, style);
        return x + Glyph.Measure(text);
    }
}
