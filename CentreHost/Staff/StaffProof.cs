using CentreHost.Sealing;
using CentreHost.Storage;

namespace CentreHost.Staff;

/// <summary>Proves who somebody is by code and PIN: at sign-in, and as the second person of an act that takes two.</summary>
internal static class StaffProof
{
    public static async Task<Answer<StaffMember>> Check(Writer writer, Vault vault, string code, string pin)
    {
        var attempt = await writer.Commit(turn => SignInRules.Count(turn, code));
        if (attempt.Value is not { } member)
        {
            return attempt.Refusal!;
        }

        // The slow hash runs here, on a request's thread, never on the writer's.
        return Pin.Matches(pin, member.PinSalt, member.PinHash, vault.Pins) && member.Active ? member : StaffRefusal.WrongPin();
    }

    /// <summary>A right PIN forgets the wrong ones before it.</summary>
    public static void Forgive(WriteTurn turn, StaffMember member) =>
        turn.Run("UPDATE staff SET failures = 0, locked_until = NULL WHERE id = @1", member.Id);

    /// <summary>The second person of an act: proven, and another than the first.</summary>
    public static async Task<Answer<StaffMember>> SecondPerson(Writer writer, Vault vault, string code, string pin, Actor first)
    {
        if (code.Equals(first.Code, StringComparison.OrdinalIgnoreCase))
        {
            return StaffRefusal.SamePerson();
        }

        var known = await Check(writer, vault, code, pin);
        if (known.Value is { } member)
        {
            await writer.Commit(turn =>
            {
                Forgive(turn, member);
                return true;
            });
        }

        return known;
    }
}
