extern alias host;

using CentreHost.Staff;
using host::CentreHost.Sealing;
using host::CentreHost.Storage;
using Microsoft.Extensions.DependencyInjection;
using AtHost = host::CentreHost.Staff;
using Pin = host::CentreHost.Staff.Pin;
using StaffSessions = host::CentreHost.Staff.StaffSessions;

namespace MrrmCentre.Tests;

/// <summary>
/// Staff a centre has before the test begins, given straight to the writer. Stretching a PIN as the shipped host does takes
/// longer than most tests do, and they sign in by the thousand.
/// </summary>
internal static class StaffOfTests
{
    public const int PinIterations = 1_000;

    /// <summary>Somebody who may sign in with this PIN.</summary>
    public static Task Employ(this CentreFixture centre, string code, string name, Role roles, string pin)
    {
        var vault = centre.Services.GetRequiredService<Vault>();
        var salt = Pin.NewSalt();
        var hash = Pin.Hash(pin, salt, vault.Pins);
        return centre.OnWriter(turn =>
        {
            AtHost.StaffRules.Insert(turn, vault, new(centre.NewId(), code, name, (AtHost.Role)roles, pin), salt, hash);
            return true;
        });
    }

    /// <returns>The token of a session as a sign-in leaves it.</returns>
    public static Task<string> OpenSession(this CentreFixture centre, string code, Role roles, string kiosk)
    {
        var (sessions, token) = (centre.Services.GetRequiredService<StaffSessions>(), StaffSessions.NewToken());
        return centre.OnWriter(turn =>
        {
            var actor = new AtHost.Actor((long)turn.Scalar("SELECT id FROM staff WHERE code = @1", code)!, code, (AtHost.Role)roles, kiosk);
            turn.Run(
                "INSERT INTO staff_sessions (token_hash, staff_id, kiosk, signed_in_at) VALUES (@1, @2, @3, @4)",
                StaffSessions.HashOf(token), actor.StaffId, kiosk, Columns.Instant(turn.NowUtc));
            AtHost.Audit.Add(turn, actor, "sign-in", code);
            turn.OnCommitted(() => sessions.Begin(StaffSessions.HashOf(token), actor));
            return token;
        });
    }
}
