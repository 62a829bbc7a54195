using CentreHost.Cards;
using CentreHost.Kiosks;
using CentreHost.Services;
using CentreHost.Texts;
using Kiosk.Scanning;
using Kiosk.Texts;

namespace Kiosk.Alone;

/// <summary>What the counter says by itself.</summary>
/// <param name="Known">False: the card is not on the roster; it is given, and written down as such.</param>
/// <param name="Who">Under whom it is remembered here.</param>
internal sealed record AloneAnswer(
    bool Given, bool Known, string Code, Sentence Sentence, string Service, Sentence? ServiceName, DateOnly Day, string Who)
{
    public IReadOnlyList<HouseholdLine> Household { get; init; } = [];

    public bool IsAlert => Code is "card_revoked" || IsUnread(Code);

    /// <summary>The people at the counter may know better: it can be given all the same, and is noted as that.</summary>
    public bool MayBeGiven => !Given && !IsUnread(Code) && Code is not ("card_revoked" or "card_expired" or "no_meal_now" or "service_inactive");

    /// <summary>No card was found in what was read.</summary>
    public static bool IsUnread(string code) => code is "card_malformed" or "not_a_card" or "short_code_wrong";
}

/// <summary>The counter while nobody answers: the roster, what was given, and the host's clock carried on.</summary>
internal sealed class AloneCounter(HostWatch host)
{
    private const string Served = "served";

    /// <summary>Eight letters, with a slip or two.</summary>
    private const int LongestShortCodeAttempt = 12;

    private IReadOnlyList<RosterMeal> _meals = [];

    /// <summary>None until the host has told it.</summary>
    public KnownCards? Cards { get; private set; }

    public KnownGifts Gifts { get; } = new();

    /// <summary>Of the host's events; none: ask for all.</summary>
    public long? Through { get; private set; }

    /// <summary>Host time at which the roster was last heard.</summary>
    public DateTime? HeardUtc { get; private set; }

    public void Heard(CardRoster roster, KnownCards? cards, Func<Guid, bool> unsent)
    {
        Cards = cards ?? Cards;
        (_meals, Through, HeardUtc) = (roster.Meals, roster.Through, host.NowUtc);
        Gifts.Heard(roster.Whole, roster.Gifts, unsent);
    }

    /// <summary>Another member of staff gives other services.</summary>
    public void Forget() => (Cards, Through, HeardUtc) = (null, null, null);

    public AloneAnswer Decide(string text, ReadBy readBy, string asked)
    {
        var read = Cards?.Read(text, readBy) ?? new ReadCard(text, null);
        var who = read.Card?.Person is { } person ? KnownGifts.WhoOf(person) : "#" + read.Letters;
        var isMeal = asked.Equals(Services.CounterLine.MealOfTheHour, StringComparison.OrdinalIgnoreCase);
        var (service, moment) = Moment(asked, isMeal);
        if (read.Letters is null)
        {
            return No(WhyUnread(text, readBy), asked, null, moment.Day, who);
        }

        if (service is null && Cards is not null)
        {
            return No(isMeal ? "no_meal_now" : "service_inactive", asked, null, moment.Day, who);
        }

        if (read.Card?.Fault is { } fault)
        {
            return No(fault, service?.Code ?? asked, service?.Name, moment.Day, who);
        }

        var code = service is null ? null
            : read.Card?.Not.Contains(Cards!.PlaceOf(service)) == true ? "not_for_this_person"
            : AloneRules.SaysNo(service, moment, Gifts.Of(who));
        return Answer(read.Card, service, asked, moment, who, code);
    }

    /// <summary>To scan again helps only where it was a card.</summary>
    private static string WhyUnread(string text, ReadBy readBy) =>
        readBy == ReadBy.Typed && text.Count(char.IsLetterOrDigit) <= LongestShortCodeAttempt ? "short_code_wrong"
        : CardShape.IsPart(text) ? "card_malformed"
        : "not_a_card";

    /// <summary>On the host's books a gift of it counts for this day.</summary>
    public DateOnly DayOf(string service) => Moment(service, isMeal: false).Moment.Day;

    private AloneAnswer Answer(RosterCard? card, RosterService? service, string asked, AloneMoment moment, string who, string? code)
    {
        var household = card is null || service is not { ForHousehold: true } ? [] : Household(card, service, moment);
        var sentence = code is not null ? Say(code) : Say(card is not null ? Served : Cards is null ? "no_roster" : "unknown");
        return new AloneAnswer(code is null, card is not null, code ?? Served, sentence, service?.Code ?? asked, service?.Name, moment.Day, who)
        {
            Household = household,
        };
    }

    private static AloneAnswer No(string code, string service, Sentence? name, DateOnly day, string who) =>
        new(false, !AloneAnswer.IsUnread(code), code, Say(code), service, name, day, who);

    /// <summary>A kiosk knows no names: the others are counted, not called.</summary>
    private List<HouseholdLine> Household(RosterCard card, RosterService service, AloneMoment moment) =>
    [
        .. card.Household.Select(other =>
        {
            var no = AloneRules.SaysNo(service, moment, Gifts.Of(KnownGifts.WhoOf(other)));
            return new HouseholdLine(
                other, null, null, CentreHost.People.Sex.U, CentreHost.People.AgeGroup.Unknown, no is null, no ?? "may",
                no is null ? null : Say(no), null);
        }),
    ];

    private (RosterService? Service, AloneMoment Moment) Moment(string asked, bool isMeal)
    {
        var now = host.NowUtc;
        var open = _meals.Where(meal => meal.FromUtc <= now && now < meal.UntilUtc).OrderByDescending(meal => meal.FromUtc).ToList();
        var meal = open.Find(meal => isMeal || meal.Service.Equals(asked, StringComparison.OrdinalIgnoreCase));
        var service = Cards?.Service(meal?.Service ?? asked);
        var day = meal?.Day ?? DateOnly.FromDateTime(host.NowLocal.AddMinutes(-(host.Hello?.CutOffMinutes ?? 0)));
        var sitting = meal ?? (service?.Kind == ServiceKind.Meal ? new RosterMeal(service.Code, day, now, now) : null);
        return (service, new AloneMoment(now, day, sitting));
    }

    private static Sentence Say(string code) => KioskTexts.Both("alone_" + code);
}
