namespace Kiosk.Terminal;

/// <summary>A view that, when open, covers its neighbours; drop-downs of every item type.</summary>
internal interface IDropsDown
{
    /// <summary>Said in the open list when no item is as typed.</summary>
    string NothingFound { get; set; }

    /// <summary>Something is typed, and no item is as typed.</summary>
    bool FindsNothing { get; }

    void DrawList(Canvas screen, int x, int y, int width);

    /// <summary>
    /// Closes an open list; what was searched for in it is taken. A list that found nothing stays open with what was typed.
    /// </summary>
    void TakeTyped();

    /// <summary>The items' texts have changed: another language.</summary>
    void Reread();
}
