namespace CentreHost.Staff;

/// <summary>Who commands, in which roles, at which kiosk. Every command has one.</summary>
internal sealed record Actor(long StaffId, string Code, Role Roles, string Kiosk)
{
    public bool Has(Role any) => (Roles & any) != Role.None;

    /// <summary>Set by <see cref="RoleGate"/> before any handler runs.</summary>
    public static ValueTask<Actor?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(context.Items[typeof(Actor)] as Actor);
}
