using Kiosk.Scanning;
using Kiosk.Terminal;

namespace Kiosk;

/// <summary>The first line of every screen: where, with whom, at what hour, and whether anybody answers.</summary>
internal static class StatusLine
{
    /// <summary>As much of the centre's name as tells it from the next one.</summary>
    private const int ShortestName = 8;

    private static readonly Style Line = new(Colour.White, Colour.Blue);

    public static void Draw(Canvas line, Desk desk)
    {
        var style = desk.IsDemo ? Theme.Warning : Line;
        line.Fill(style);
        var parts = Parts(desk, style).ToList();
        var taken = parts.Sum(part => Glyph.Measure(part.Text));
        var right = Right(desk, line.Width - taken);
        var name = $" {desk.Host.Hello?.Name ?? desk.Say("centre_unknown")} ";
        var x = Math.Clamp(line.Width - taken - Glyph.Measure(right), 0, Glyph.Measure(name));

        // The clock is there however much else has to be said.
        var left = line.Sub(0, 0, Math.Max(0, line.Width - Glyph.Measure(right)), 1);
        left.Text(0, 0, x - 1, name.TrimEnd(), style with { Bold = true });
        foreach (var (text, colours) in parts)
        {
            x = Left(left, x, text, colours);
        }

        line.Text(line.Width - Glyph.Measure(right), 0, right, style);
    }

    private static IEnumerable<(string Text, Style Style)> Parts(Desk desk, Style style)
    {
        if (desk.IsDemo)
        {
            yield return ($" ▲ {desk.Say("demo")} ▲ ", Theme.Alert);
        }

        yield return ($" {HostState(desk)} ", desk.Host.IsOnline && !desk.IsAlone ? style : Theme.No);
        if (desk.ScansWaiting > 0)
        {
            yield return ($" {desk.Say("scans_waiting", desk.ScansWaiting)} ", Theme.Warning);
        }

        if (desk.Camera is CameraState.Unplugged or CameraState.Failing or CameraState.Missing)
        {
            yield return ($" {desk.Say($"camera_{desk.Camera}")} ", Theme.No);
        }

        foreach (var (text, colours) in OutboxState(desk))
        {
            yield return ($" {text} ", colours);
        }
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

    /// <summary>The name of the centre gives way first, then who sits here, then the meal; the clock stays.</summary>
    /// <param name="width">What the states leave, the centre's name included.</param>
    private static string Right(Desk desk, int width)
    {
        var meal = desk.Host.Hello?.Meal is { } served ? $"{desk.Say(served.Name)} │ " : "";
        var staff = desk.Staff is { } signedIn ? $"{signedIn.Name} │ " : "";
        var hour = desk.Host.NowLocal.ToString("HH:mm:ss", desk.Words.Culture) + " ";
        return Glyph.Measure(meal + staff + hour) <= width - ShortestName ? meal + staff + hour
            : Glyph.Measure(meal + hour) <= width ? meal + hour
            : hour;
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
