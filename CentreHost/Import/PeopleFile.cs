using CentreHost.Centre;
using CentreHost.People;

namespace CentreHost.Import;

/// <param name="Bed">Code of a bed of the centre or of the beds file.</param>
internal sealed record PersonPlan(
    Sex Sex,
    AgeGroup AgeGroup,
    Identity? Identity,
    ArrivalMode Mode,
    Intention Intention,
    Needs Needs,
    DateTime ArrivedAt,
    string? Bed);

/// <summary>People already in the centre when the software arrives, each with the day they came.</summary>
internal static class PeopleFile
{
    private static readonly string[] IdentityColumns =
    [
        "given_names", "family_names", "birth", "nationality", "languages", "original_script_name", "phone", "provenance",
        "destination", "note",
    ];

    public static List<PersonPlan> Read(Sheet sheet, ServiceDays days, BedChoice beds, DateTime nowUtc, Faults faults)
    {
        var people = new List<PersonPlan>(sheet.Rows.Count);
        var today = DateOnly.FromDateTime(days.Local(nowUtc));
        var met = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            var cells = new Cells(sheet, row, faults);
            var person = Read(cells, row, days, nowUtc, today);
            if (cells.Good)
            {
                beds.Check(cells, person);
                CheckTwice(cells, person, met);
            }

            people.Add(person);
        }

        return people;
    }

    private static PersonPlan Read(Cells cells, SheetRow row, ServiceDays days, DateTime nowUtc, DateOnly today)
    {
        var identity = Array.Exists(IdentityColumns, row.Cells.ContainsKey) ? ReadIdentity(cells, today) : null;
        var seen = cells.Word("age_group", Words.AgeGroups);
        if (seen is null && identity?.Birth is null && cells.Good)
        {
            cells.Fault("age_group", "import_value_missing");
        }

        // Whether a text is too long was said at its own column.
        if (PersonRules.Check(identity, seen ?? AgeGroup.Unknown, today) is { Code: not "text_too_long" } refusal)
        {
            cells.Fault(ColumnOf(refusal.Code), refusal);
        }

        return new PersonPlan(
            cells.RequiredWord("sex", Words.Sexes),
            PersonRules.GroupOf(identity, seen ?? AgeGroup.Unknown, today),
            identity,
            cells.Word("mode", Words.Modes, ArrivalMode.Self),
            cells.Word("intention", Words.Intentions, Intention.Undecided),
            (Needs)cells.Flags("needs", Words.NeedKinds),
            ArrivalCell.Read(cells, days, nowUtc, today),
            cells.Text("bed")?.ToUpperInvariant());
    }

    private static Identity ReadIdentity(Cells cells, DateOnly today)
    {
        var (birth, precision) = BirthCell.Read(cells, today);
        return new Identity(
            cells.Text("given_names") ?? "",
            cells.Text("family_names") ?? "",
            cells.Text("original_script_name"),
            precision,
            birth,
            ReadNationality(cells),
            cells.Text("languages"),
            cells.Text("phone"),
            cells.Text("provenance"),
            cells.Text("destination"),
            cells.Text("note"));
    }

    /// <summary>Code or the country's name in either language.</summary>
    private static string ReadNationality(Cells cells)
    {
        if (cells.Text("nationality") is not { } text)
        {
            return Nationalities.Unknown;
        }

        if (NationalityWords.Value.TryGetValue(FileColumns.Key(text), out var code))
        {
            return code;
        }

        cells.Fault("nationality", PersonRefusal.NationalityUnknown(text));
        return Nationalities.Unknown;
    }

    private static readonly Lazy<Dictionary<string, string>> NationalityWords = new(() =>
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in Nationalities.All)
        {
            words.TryAdd(FileColumns.Key(country.Code), country.Code);
            words.TryAdd(FileColumns.Key(country.Fr), country.Code);
            words.TryAdd(FileColumns.Key(country.En), country.Code);
        }

        return words;
    });

    /// <summary>Names repeat among real people; the same names with the same birthday are one person written twice.</summary>
    private static void CheckTwice(Cells cells, PersonPlan person, Dictionary<string, long> met)
    {
        if (person.Identity is not { BirthPrecision: BirthPrecision.Day, Birth: { } birth } identity)
        {
            return;
        }

        var names = $"{FileColumns.Key(identity.FamilyNames)}|{FileColumns.Key(identity.GivenNames)}";
        var who = $"{names}|{birth.DayNumber}|{person.Sex}|{identity.Nationality}";
        if (!met.TryAdd(who, cells.Line))
        {
            cells.Fault("family_names", "import_person_twice", met[who]);
        }
    }

    private static string ColumnOf(string refusal) => refusal switch
    {
        "name_missing" => "family_names",
        "age_disagrees" => "age_group",
        _ => "birth",
    };
}
