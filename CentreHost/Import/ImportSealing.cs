using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;

namespace CentreHost.Import;

/// <summary>A person ready to be written: number given, identity and needs sealed.</summary>
internal sealed record SealedRow(Person Person, byte[] SealedKey, Guid MovementId, DateOnly ServiceDay, GivenBed? Bed, Identity? Identity);

/// <summary>The slow cryptography, done on the request's thread so that no scan waits for it.</summary>
internal static class ImportSealing
{
    public static SealedRow Person(ImportPlan import, PersonPlan plan, long number, DateTime nowUtc, Actor actor, Vault vault)
    {
        var key = Vault.NewPersonKey();
        var seal = new SealedPerson(number, key);
        var person = new Person
        {
            Id = number,
            CaseNumber = Registration.CaseNumber(import.CentreCode, number),
            Sex = plan.Sex,
            AgeGroup = plan.AgeGroup,
            Mode = plan.Mode,
            Intention = plan.Intention,
            ArrivedAt = plan.ArrivedAt,
            RegisteredAt = nowUtc,
            RegisteredBy = actor.StaffId,
            Identity = plan.Identity is { } identity ? seal.Close(identity) : null,
            Needs = plan.Needs == Needs.None ? null : seal.Close(plan.Needs),
        };
        return new SealedRow(
            person,
            vault.SealPersonKey(number, key),
            Guid.CreateVersion7(new DateTimeOffset(nowUtc)),
            import.Days.Of(plan.ArrivedAt),
            plan.Bed is { } bed ? import.Given(bed, plan.ArrivedAt) : null,
            plan.Identity);
    }

    public static Dictionary<string, (byte[] Salt, byte[] Hash)> Pins(IReadOnlyList<StaffPlan> staff, Vault vault) =>
        staff.AsParallel()
            .Select(member => (member.Code, Salt: Pin.NewSalt(), member.Pin))
            .Select(m => (m.Code, m.Salt, Hash: Pin.Hash(m.Pin, m.Salt, vault.Pins)))
            .ToDictionary(m => m.Code, m => (m.Salt, m.Hash), StringComparer.OrdinalIgnoreCase);
}
