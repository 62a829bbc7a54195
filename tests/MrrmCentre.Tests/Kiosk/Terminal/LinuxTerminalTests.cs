using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

public sealed class LinuxTerminalTests : IDisposable
{
    private const int WindowChanged = 28;
    private const string Letters = "BCDEFGHJKLNPRSTUVXBCDEFGHJKLNPRSTUVXBCDEFGHJKLNPRSTUVX";

    private readonly PseudoTerminal _tty = new();

    [Fact]
    public void The_tty_is_raw_while_open_and_as_before_afterwards()
    {
        var before = _tty.Settings;
        using (var terminal = Open())
        {
            var raw = _tty.Settings;
            Assert.NotEqual(before, raw);
            Assert.Equal(new TerminalSize(80, 24), terminal.Size);
            var local = BitConverter.ToUInt32(raw, 12);
            var input = BitConverter.ToUInt32(raw, 0);

            // ISIG 1, ICANON 2, ECHO 10 (octal); ICRNL 400, IXON 2000 (octal).
            Assert.Equal(0u, local & 0b1011);
            Assert.Equal(0u, input & (0x100 | 0x400));
            Assert.StartsWith("\e[?1049h", _tty.Written());
        }

        Assert.Equal(before, _tty.Settings);
        Assert.EndsWith("\e[?2004l\e[?7h\e[?25h\e[?1049l", _tty.Written());
    }

    [Fact]
    public async Task A_burst_of_3_KB_arrives_exact()
    {
        using var terminal = Open();
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => $"é{i:000}{Letters}BC\r"));
        _tty.Type(Keyboard.Bytes(text));
        Assert.Equal(text, Keyboard.Typed(await Read(terminal, text.Length)));
    }

    [Fact]
    public async Task Fifty_scans_typed_a_byte_at_a_time_arrive_exact()
    {
        using var terminal = Open();
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => $"MRRM{i:00}{Letters}\r"));
        foreach (var b in Keyboard.Bytes(text))
        {
            _tty.Type([b]);
        }

        Assert.Equal(text, Keyboard.Typed(await Read(terminal, text.Length)));
    }

    [Fact]
    public async Task Control_keys_are_plain_keys_and_a_lone_escape_is_one_too()
    {
        using var terminal = Open();
        _tty.Type("\x03\x1a\x1c\x13\e"u8);
        Assert.Equal("Ctrl-C Ctrl-Z Ctrl-\\ Ctrl-S Escape", Keyboard.Spell(await Read(terminal, 5)));
    }

    [Fact]
    public async Task A_change_of_size_is_told()
    {
        using var terminal = Open();
        _tty.Resize(new TerminalSize(120, 36));
        PseudoTerminal.Signal(WindowChanged);
        Assert.Equal([new TerminalEvent.Resized(new TerminalSize(120, 36))], await Read(terminal, 1));
    }

    [Fact]
    public async Task A_terminal_that_is_gone_hangs_up_and_can_still_be_closed()
    {
        using var terminal = Open();
        _tty.HangUp();
        Assert.Equal([new TerminalEvent.HungUp()], await Read(terminal, 1));
        Assert.False(await terminal.Events.WaitToReadAsync(TestLimit()));
    }

    [Fact]
    public async Task A_screen_nobody_reads_does_not_hold_up_the_keyboard_or_the_end()
    {
        var terminal = Open();
        var writer = Task.Run(() => terminal.Write(new byte[1 << 20]));
        _tty.Type("abc"u8);
        Assert.Equal("abc", Keyboard.Typed(await Read(terminal, 3)));
        terminal.Dispose();
        await writer.WaitAsync(TestLimit());
    }

    [Fact]
    public void Where_there_is_no_tty_the_reason_is_said_in_both_languages()
    {
        Assert.False(LinuxTerminal.TryOpen("/dev/null", TimeProvider.System, out _, out var refusal));
        Assert.Equal(new TerminalRefusal.NotATerminal(), refusal);
        Assert.False(LinuxTerminal.TryOpen("/dev/nowhere", TimeProvider.System, out _, out refusal));
        Assert.Contains("/dev/nowhere", refusal.French, StringComparison.Ordinal);
        Assert.Contains("cannot be opened", refusal.English, StringComparison.Ordinal);
    }

    public void Dispose() => _tty.Dispose();

    private static CancellationToken TestLimit() => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    private static async Task<List<TerminalEvent>> Read(LinuxTerminal terminal, int count)
    {
        var events = new List<TerminalEvent>();
        while (events.Count < count)
        {
            events.Add(await terminal.Events.ReadAsync(TestLimit()));
        }

        return events;
    }

    private LinuxTerminal Open()
    {
        Assert.True(LinuxTerminal.TryOpen(_tty.Path, TimeProvider.System, out var terminal, out _));
        return terminal;
    }
}
