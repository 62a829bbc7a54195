namespace CentreHost.People;

/// <summary>How likely two records are one person, and why. Pure. Names decide; birth, telephone and nationality add
/// and take away. Twins, namesakes and whole families agree in much, so a person judges.</summary>
internal sealed record Likeness(int Points, IReadOnlyList<WhyAlike> Why)
{
    private const int LeastWorthAsking = 50;
    private const int ByPhone = 30, OtherSex = -30, OtherNationality = -10, ByNationality = 5;

    public bool IsWorthAsking => Points >= LeastWorthAsking;

    /// <summary>A draft made ready to be compared with everybody.</summary>
    internal sealed class Sought
    {
        private readonly DraftPerson _draft;
        private readonly NameIndex.Comparison[] _given;
        private readonly NameIndex.Comparison[] _family;

        public Sought(DraftPerson draft, NameIndex names)
        {
            _draft = draft;
            _given = [.. NameFolding.Words(draft.Identity.GivenNames).Select(names.Compare)];
            _family = [.. NameFolding.Words(draft.Identity.FamilyNames).Select(names.Compare)];
        }

        public Likeness With(KnownPerson known)
        {
            if (Names(known) is not { } names)
            {
                return new Likeness(0, []);
            }

            var identity = known.Identity!;
            var marks = new List<(int Points, WhyAlike? Why)>
            {
                names,
                Births.Compare(_draft.Identity, identity),
                Same(PhoneOf(_draft.Identity), PhoneOf(identity)) ? (ByPhone, WhyAlike.SamePhone) : (0, null),
                Nationality(_draft.Identity.Nationality, identity.Nationality),
                AreOpposed(_draft.Sex, known.Sex) ? (OtherSex, null) : (0, null),
            };
            var points = Math.Clamp(marks.Sum(mark => mark.Points), 0, 100);
            return new Likeness(points, [.. marks.Select(mark => mark.Why).OfType<WhyAlike>()]);
        }

        /// <returns>None unless every word typed is a word of theirs, and of names two words at least, or one and all.</returns>
        private (int Points, WhyAlike? Why)? Names(KnownPerson known)
        {
            var farthest = Nearness.Same;
            foreach (var word in _given.Concat(_family))
            {
                var nearest = known.Names.Aggregate(Nearness.Far, (near, name) => Smaller(near, word.With(name)));
                if (nearest is Nearness.Begins or Nearness.Within or > Nearness.OneLetter)
                {
                    return null;
                }

                farthest = Smaller(farthest, nearest) == farthest ? nearest : farthest;
            }

            return _given.Length + _family.Length == 0 ? null
                // One name alone is shared by hundreds.
                : _given.Length + _family.Length == 1 ? (30, farthest == Nearness.Same ? WhyAlike.SameNames : WhyAlike.NamesSoundAlike)
                : farthest != Nearness.Same ? (40, WhyAlike.NamesSoundAlike)
                : IsSwapped(known.Identity!) ? (55, WhyAlike.NamesSwapped)
                : (55, WhyAlike.SameNames);
        }

        private bool IsSwapped(Identity identity) => _given.Length > 0 && _family.Length > 0
            && !_given.Select(w => w.Text).Intersect(NameFolding.Words(identity.GivenNames)).Any()
            && !_family.Select(w => w.Text).Intersect(NameFolding.Words(identity.FamilyNames)).Any();
    }

    private static (int Points, WhyAlike? Why) Nationality(string one, string other) =>
        one == Nationalities.Unknown || other == Nationalities.Unknown ? (0, null)
        : one == other ? (ByNationality, WhyAlike.SameNationality)
        : (OtherNationality, null);

    private static bool AreOpposed(Sex one, Sex other) => (one, other) is (Sex.F, Sex.M) or (Sex.M, Sex.F);

    /// <summary>The last eight figures: with and without the country's code are one number.</summary>
    private static string? PhoneOf(Identity identity) =>
        string.Concat((identity.Phone ?? "").Where(char.IsAsciiDigit)) is { Length: >= 8 } digits ? digits[^8..] : null;

    private static bool Same(string? one, string? other) => one is not null && one == other;

    private static Nearness Smaller(Nearness one, Nearness other) => one < other ? one : other;
}

/// <summary>Compares two births, each as precise as somebody knew it.</summary>
internal static class Births
{
    private const int NearYears = 2, FarYears = 5;

    public static (int Points, WhyAlike? Why) Compare(Identity one, Identity other)
    {
        if (one is not { Birth: { } first, BirthPrecision: not BirthPrecision.Unknown }
            || other is not { Birth: { } second, BirthPrecision: not BirthPrecision.Unknown })
        {
            return (0, null);
        }

        if (one.BirthPrecision == BirthPrecision.Day && other.BirthPrecision == BirthPrecision.Day)
        {
            return first == second ? (30, WhyAlike.SameBirth)
                : first.Year == second.Year && first.Month == second.Day && first.Day == second.Month ? (25, WhyAlike.BirthSwapped)
                : Near(first, second);
        }

        return Near(first, second);
    }

    private static (int Points, WhyAlike? Why) Near(DateOnly one, DateOnly other) =>
        Apart(one, other) is > 0 and var points ? (points, WhyAlike.BirthNear) : (Apart(one, other), null);

    private static int Apart(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) switch
    {
        <= 366 => 15,
        <= NearYears * 366 => 5,
        <= FarYears * 366 => -10,
        _ => -30,
    };
}
