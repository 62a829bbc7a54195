namespace CentreHost.Staff;

/// <summary>What a member of staff may do; one person may hold several.</summary>
[Flags]
internal enum Role
{
    None = 0,
    Reception = 1,
    Kitchen = 2,
    Storekeeper = 4,
    Medical = 8,
    Head = 16,
    Administrator = 32,

    /// <summary>Listens and advises: psychosocial, counselling, legal.</summary>
    Counsellor = 64,

    /// <summary>Protection cases and complaints.</summary>
    Protection = 128,

    /// <summary>Family tracing.</summary>
    Tracing = 256,

    /// <summary>Voluntary return and reintegration.</summary>
    Returns = 512,

    /// <summary>The guard at the gate.</summary>
    Gate = 1024,
}

/// <param name="Kiosk">The name the kiosk gives itself; every event it makes carries it.</param>
internal sealed record SignIn(string Staff, string Pin, string Kiosk);

internal sealed record SignedIn(string Token, string Staff, string Name, Role Roles);

internal sealed record StaffLine(string Code, string Name, Role Roles, bool Active);

/// <param name="Pin">Six digits or more.</param>
internal sealed record AddStaff(Guid Id, string Code, string Name, Role Roles, string Pin);

internal sealed record ChangePin(Guid Id, string Pin);

internal sealed record DisableStaff(Guid Id);
