namespace Kiosk.Cards;

/// <summary>
/// A file of cards is handed out once the host has read every code of it back; meanwhile it says how far it is, and is asked
/// again.
/// </summary>
internal static class CardFile
{
    private const string BeingRead = "print_being_read";

    /// <param name="unread">The codes could not be read back; the reason is on the screen.</param>
    public static void FetchCards(
        this Screen screen, Func<CentreClient, CancellationToken, Task<Reply<byte[]>>> question, Action<byte[]> got, Action unread) =>
        screen.Ask(
            question,
            pdf =>
            {
                screen.ClearNotice();
                got(pdf);
                return Next.Stay;
            },
            problem =>
            {
                if (problem.Code == BeingRead)
                {
                    screen.Tell(problem.Sentence);
                    screen.FetchCards(question, got, unread);
                }
                else
                {
                    screen.Warn(problem.Sentence);
                    unread();
                }

                return Next.Stay;
            });
}
