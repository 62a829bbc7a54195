namespace Inventory;

/// <summary>Stored by number: a kind may be added, none renumbered.</summary>
public enum PlaceKind
{
    Store = 1,
    Kitchen = 2,
    Clinic = 3,
    Kiosk = 4,
    Transit = 5,
    Quarantine = 6,

    Supplier = 101,
    PeopleServed = 102,
    Lost = 103,
    CountDifference = 104,

    /// <summary>Where kits are made and meals cooked: components go in, kits and portions come out.</summary>
    Bench = 105,

    /// <summary>What was there before the ledger began.</summary>
    Opening = 106,

    /// <summary>Other organisations that borrow from the centre or lend to it.</summary>
    Partner = 107,
}

/// <summary>
/// Somewhere stock can be. Inside places hold what the centre answers for and never fall below zero; outside places are
/// the other end of every move that enters or leaves the centre, so that each document adds up to nothing.
/// </summary>
public readonly record struct Place : IComparable<Place>
{
    private const int NumbersPerKind = 1000;

    public Place(PlaceKind kind, int number = 1)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of place.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, NumbersPerKind);
        Code = (int)kind * NumbersPerKind + number;
    }

    public static Place Store { get; } = new(PlaceKind.Store);

    public static Place Kitchen { get; } = new(PlaceKind.Kitchen);

    public static Place Clinic { get; } = new(PlaceKind.Clinic);

    public static Place Kiosk { get; } = new(PlaceKind.Kiosk);

    public static Place Transit { get; } = new(PlaceKind.Transit);

    public static Place Quarantine { get; } = new(PlaceKind.Quarantine);

    public static Place Supplier { get; } = new(PlaceKind.Supplier);

    public static Place PeopleServed { get; } = new(PlaceKind.PeopleServed);

    public static Place Lost { get; } = new(PlaceKind.Lost);

    public static Place CountDifference { get; } = new(PlaceKind.CountDifference);

    public static Place Bench { get; } = new(PlaceKind.Bench);

    public static Place Opening { get; } = new(PlaceKind.Opening);

    public static Place Partner { get; } = new(PlaceKind.Partner);

    /// <summary>Kind and number in one whole number, the form a ledger stores: the second store is 1002.</summary>
    public int Code { get; }

    public PlaceKind Kind => (PlaceKind)(Code / NumbersPerKind);

    public int Number => Code % NumbersPerKind;

    public bool IsInside => IsInsideKind(Kind);

    /// <summary>
    /// Known to the unit, so that nothing beyond it can come from there: also what a partner owes, unlike what people or
    /// suppliers have.
    /// </summary>
    public bool GivesOnlyWhatItHolds => IsInside || Kind == PlaceKind.Partner;

    public static Place FromCode(int code) => new((PlaceKind)(code / NumbersPerKind), code % NumbersPerKind);

    public static bool IsInsideKind(PlaceKind kind) => kind switch
    {
        PlaceKind.Store or PlaceKind.Kitchen or PlaceKind.Clinic or PlaceKind.Kiosk or PlaceKind.Transit
            or PlaceKind.Quarantine => true,
        PlaceKind.Supplier or PlaceKind.PeopleServed or PlaceKind.Lost or PlaceKind.CountDifference or PlaceKind.Bench
            or PlaceKind.Opening or PlaceKind.Partner => false,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of place."),
    };

    public int CompareTo(Place other) => Code.CompareTo(other.Code);

    public override string ToString() => Code == 0 ? "nowhere" : $"{Kind}-{Number}";

    public static bool operator <(Place left, Place right) => left.Code < right.Code;

    public static bool operator >(Place left, Place right) => left.Code > right.Code;

    public static bool operator <=(Place left, Place right) => left.Code <= right.Code;

    public static bool operator >=(Place left, Place right) => left.Code >= right.Code;
}
