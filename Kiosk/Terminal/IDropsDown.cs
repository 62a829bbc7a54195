namespace Kiosk.Terminal;

/// <summary>A view that, when open, covers its neighbours; drop-downs of every item type.</summary>
internal interface IDropsDown
{
    void DrawList(Canvas screen, int x, int y, int width);

    /// <summary>Closes an open list; what was searched for in it is taken, otherwise all stays as it was.</summary>
    void TakeTyped();

    /// <summary>The items' texts have changed: another language.</summary>
    void Reread();
}
