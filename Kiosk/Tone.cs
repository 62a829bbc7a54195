namespace Kiosk;

/// <summary>What somebody who does not look at the screen must hear.</summary>
internal enum Tone
{
    Yes,
    No,

    /// <summary>Somebody must look: a revoked card, one that was not read whole.</summary>
    Attention,

    /// <summary>The same card once more, which changes nothing.</summary>
    Again,

    /// <summary>Given by the kiosk without its host.</summary>
    Alone,
}
