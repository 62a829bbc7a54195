using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Medical;

internal static class MedicalRefusal
{
    public static Refusal NoteTooLong(int most) => new("text_too_long", 422, most);

    public static Refusal QuantityWrong(string item) => new("quantity_wrong", 422, item);

    public static Refusal VisitUnknown() => new("visit_unknown", 404);

    public static Refusal AlreadyTakenBack() => new("visit_taken_back", 409);

    public static Refusal NothingToAdd() => new("visit_nothing_to_add", 422);

    public static Refusal NoMedicalService() => new("no_medical_service", 409);
}

internal static class MedicalRules
{
    private const int LongestNote = 4_000;

    public static Refusal? Check(RecordVisit request)
    {
        if (request.Note?.Length > LongestNote)
        {
            return MedicalRefusal.NoteTooLong(LongestNote);
        }

        return request.Dispensed.FirstOrDefault(d => !new Quantity(d.Units).CanBeEntered) is { } wrong
            ? MedicalRefusal.QuantityWrong(wrong.Item)
            : null;
    }
}

/// <summary>A visit is a service event everybody may count, a sealed note few may read, and medicines off the shelf.</summary>
internal static class VisitRecord
{
    private const string AddToFigure =
        """
        INSERT INTO visit_day_figures (service_day, category, sex, age_group, visits) VALUES (@1, @2, @3, @4, 1)
        ON CONFLICT (service_day, category, sex, age_group) DO UPDATE SET visits = visits + 1
        """;

    public static Answer<VisitRecorded> Add(
        WriteTurn turn, RecordVisit request, Actor actor, CentreState.Snapshot centre, Vault vault)
    {
        if (turn.Db.People.SingleOrDefault(p => p.Id == request.Person) is not { } person)
        {
            return PersonRefusal.Unknown();
        }

        if (person.Status is not (PersonStatus.Present or PersonStatus.Out))
        {
            return PersonRefusal.NotPresent();
        }

        if (centre.Catalogue.Services.FirstOrDefault(s => s.Kind == ServiceKind.Medical && s.Active) is not { } service)
        {
            return MedicalRefusal.NoMedicalService();
        }

        var codes = request.Dispensed.Select(d => d.Item).ToList();
        var items = turn.Db.Items.Where(i => codes.Contains(i.Code)).ToDictionary(i => i.Code, i => i.Id);
        if (request.Dispensed.FirstOrDefault(d => !items.ContainsKey(d.Item)) is { } unknown)
        {
            return StockRefusal.ItemUnknown(unknown.Item);
        }

        var day = centre.Days.Of(turn.NowUtc);
        var gift = new Gift(request.Id, service, person.Id, null, person.Sex, person.AgeGroup, request.ReadBy, null);
        GiftRecord.Add(turn, gift, actor, centre, day);
        AddSealed(turn, request, actor, vault, day);
        turn.Run(AddToFigure, Columns.Day(day), request.Category.ToString(), person.Sex.ToString(), person.AgeGroup.ToString());
        var document = request.Dispensed.Count == 0 ? 0 : StockBook.DocumentOf(turn, service, day, actor, centre.Centre.Code);
        var dispensed = request.Dispensed.GroupBy(d => d.Item).Select(d => new Dispensed(d.Key, d.Sum(one => one.Units)));
        return new VisitRecorded(request.Id, person.Id, [.. Dispense(turn, request.Id, dispensed, items, document, day)]);
    }

    private static void AddSealed(WriteTurn turn, RecordVisit request, Actor actor, Vault vault, DateOnly day)
    {
        var key = turn.Db.PersonKeys.Single(k => k.PersonId == request.Person);
        turn.Db.Visits.Add(new Visit
        {
            Id = request.Id,
            PersonId = request.Person,
            At = turn.NowUtc,
            ServiceDay = day,
            Sealed = SealedPerson.Of(vault, request.Person, key.Sealed).Close(request.Id, new SealedVisit(request.Category, request.Note)),
            StaffId = actor.StaffId,
        });
        turn.Db.SaveChanges();
    }

    private static List<Shortfall> Dispense(
        WriteTurn turn, Guid visit, IEnumerable<Dispensed> dispensed, Dictionary<string, long> items, long document, DateOnly day)
    {
        var shortfalls = new List<Shortfall>();
        foreach (var one in dispensed)
        {
            var handOut = new HandOut(visit, Place.Clinic, new ItemId(items[one.Item]), new Quantity(one.Units), turn.NowUtc, day);
            if (StockBook.HandOut(turn, handOut, document) is { IsZero: false } missing)
            {
                shortfalls.Add(new Shortfall(one.Item, missing.Units));
            }
        }

        return shortfalls;
    }
}
