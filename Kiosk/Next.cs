namespace Kiosk;

/// <summary>Where a key, a scan or an answer leads.</summary>
internal abstract record Next
{
    public static readonly Next Stay = new Staying();
    public static readonly Next Back = new GoingBack();

    /// <summary>Down to the first screen of whoever is signed in.</summary>
    public static readonly Next Home = new GoingHome();

    private Next()
    {
    }

    public static Next Open(Screen screen) => new Opening(screen);

    /// <summary>Like Open, but Back from there leads to where Back from here would.</summary>
    public static Next Instead(Screen screen) => new Replacing(screen);

    /// <summary>Everything that is open is given up, and this is the first screen.</summary>
    public static Next Anew(Screen screen) => new StartingAnew(screen);

    internal sealed record Staying : Next;

    internal sealed record GoingBack : Next;

    internal sealed record GoingHome : Next;

    internal sealed record Opening(Screen Screen) : Next;

    internal sealed record Replacing(Screen Screen) : Next;

    internal sealed record StartingAnew(Screen Screen) : Next;

    /// <summary>Everything is closed and the kiosk ends.</summary>
    internal sealed record Leaving(LeftFor For = LeftFor.Good) : Next;
}
