namespace Kiosk;

/// <summary>Why the screens were closed.</summary>
internal enum LeftFor
{
    /// <summary>Somebody of the staff asked for it.</summary>
    Good,

    /// <summary>To the practice centre, and back to the sign-in afterwards.</summary>
    Practice,

    /// <summary>The terminal is gone, or the machine stops.</summary>
    HungUp,
}
