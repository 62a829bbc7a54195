using CentreHost.Sealing;
using CentreHost.Storage;

namespace CentreHost.Staff;

internal static class StaffRules
{
    public static Refusal? Check(AddStaff request)
    {
        if (string.IsNullOrWhiteSpace(request.Code) || string.IsNullOrWhiteSpace(request.Name) || request.Roles == Role.None)
        {
            return StaffRefusal.FieldMissing("code, name, roles");
        }

        return request.Pin.Length < Pin.ShortestLength ? StaffRefusal.PinTooShort() : null;
    }

    /// <summary>Two steps, because the name is sealed to its row's number.</summary>
    public static void Insert(WriteTurn turn, Vault vault, AddStaff request, byte[] salt, byte[] hash)
    {
        var id = (long)turn.Scalar(
            """
            INSERT INTO staff (code, name, roles, pin_salt, pin_hash, active, failures, added_at) VALUES (@1, x'', @2, @3, @4, 1, 0, @5)
            RETURNING id
            """,
            request.Code, (int)request.Roles, salt, hash, Columns.Instant(turn.NowUtc))!;
        turn.Run("UPDATE staff SET name = @2 WHERE id = @1", id, vault.SealField("staff.name", id, request.Name));
    }
}

/// <summary>Wrong PINs: after five in a row a wait, doubling from 30 s to 15 minutes.</summary>
internal static class SignInRules
{
    private const int FreeFailures = 5;

    public static TimeSpan WaitAfter(int failures) => failures < FreeFailures
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(900, 30 * (1L << Math.Min(failures - FreeFailures, 5))));

    /// <summary>Counts the attempt on disk before the PIN is looked at, so that pulling the plug wins no free guess.</summary>
    public static Answer<StaffMember> Count(WriteTurn turn, string code)
    {
        if (Named(turn, code) is not { } member)
        {
            return StaffRefusal.WrongPin();
        }

        if (member.LockedUntil is { } until && until > turn.NowUtc)
        {
            return StaffRefusal.Locked((long)Math.Ceiling((until - turn.NowUtc).TotalSeconds));
        }

        member.Failures++;
        var wait = WaitAfter(member.Failures);
        member.LockedUntil = wait == TimeSpan.Zero ? null : turn.NowUtc + wait;
        turn.Db.SaveChanges();
        return member;
    }

    /// <summary>Whatever the case, for Caps Lock is nobody's fault; of two codes that differ by nothing else, the exact one.</summary>
    private static StaffMember? Named(WriteTurn turn, string code)
    {
        var named = turn.Db.Staff.AsEnumerable().Where(s => s.Code.Equals(code, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Find(s => s.Code == code) ?? (named.Count == 1 ? named[0] : null);
    }
}
