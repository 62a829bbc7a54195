using System.Threading.Channels;

namespace Kiosk.Terminal;

internal abstract record TerminalEvent
{
    private TerminalEvent()
    {
    }

    internal sealed record KeyPressed(KeyPress Key) : TerminalEvent;

    /// <param name="Text">Line ends are \n; no other control character but \t.</param>
    /// <param name="Timestamp">When its last byte was read.</param>
    internal sealed record Pasted(string Text, long Timestamp) : TerminalEvent;

    /// <summary>The size changed, or the screen may have been overwritten: paint everything.</summary>
    internal sealed record Resized(TerminalSize Size) : TerminalEvent;

    /// <summary>The terminal is gone or the machine asks us to stop. Nothing more will come.</summary>
    internal sealed record HungUp : TerminalEvent;
}

/// <summary>The one seam between the kiosk and what it is shown on.</summary>
internal interface ITerminal : IDisposable
{
    TerminalSize Size { get; }

    /// <summary>Ticks a second of every timestamp this terminal gives.</summary>
    long TimestampFrequency { get; }

    /// <summary>Unbounded: whoever reads the keyboard must never wait for whoever draws.</summary>
    ChannelReader<TerminalEvent> Events { get; }

    /// <summary>One call for one frame, so no half-drawn frame is seen.</summary>
    void Write(ReadOnlySpan<byte> bytes);

    void Bell();
}
