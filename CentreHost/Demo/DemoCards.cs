using System.Security.Cryptography;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;

namespace CentreHost.Demo;

/// <summary>The demo's cards as a scanner reads them: one for each resident, blanks for who comes, one of another centre.</summary>
internal sealed record DemoCards(IReadOnlyList<string> Residents, IReadOnlyList<string> Blanks, string Foreign, IReadOnlyList<string> ShortCodes, IReadOnlyList<string> BlankShortCodes)
{
    private const int Cards = 560;

    private static readonly Actor Setter = new(0, StaffSessions.ConsoleKiosk, Role.Reception, StaffSessions.ConsoleKiosk);

    /// <summary>Made and bound as a centre does, before the day begins.</summary>
    public static async Task<DemoCards> Make(IServiceProvider services)
    {
        var writer = services.GetRequiredService<Writer>();
        var key = services.GetRequiredService<Vault>().CardMac;
        var clock = services.GetRequiredService<TimeProvider>();
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        await services.GetRequiredService<Commands>().Answer<MakeBlankCards, BlankCardsMade>(
            id, new MakeBlankCards(id, Cards), Setter, "cards/blank", turn => CardMaking.Make(turn, id, Cards));
        var days = services.GetRequiredService<CentreState>().Days;
        var (bound, blank) = await writer.Commit(turn => Bind(turn, days));
        return new DemoCards(
            Texts(bound, key),
            Texts(blank, key),
            CardToken.Create(RandomNumberGenerator.GetBytes(CardToken.MinimumKeyBytes), CardId.New().ToBytes()),
            Short(bound),
            Short(blank));
    }

    private static (List<Card> Bound, List<Card> Blank) Bind(WriteTurn turn, ServiceDays days)
    {
        var cards = turn.Db.Cards.OrderBy(card => card.Id).ToList();
        var people = turn.Db.People.OrderBy(person => person.Id).Select(person => person.Id).ToList();
        for (var i = 0; i < people.Count; i++)
        {
            CardBinding.Bind(turn, cards[i], people[i], Setter, days);
        }

        return (cards[..people.Count], cards[people.Count..]);
    }

    private static List<string> Texts(List<Card> cards, byte[] key) => cards.ConvertAll(card => CardToken.Create(key, card.Token));

    private static List<string> Short(List<Card> cards) => cards.ConvertAll(card => CardBinding.Printed(card.ShortCode));
}
