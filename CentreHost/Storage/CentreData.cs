namespace CentreHost.Storage;

/// <summary>The one directory that holds all a centre has: database, keys, backups, logs, summaries, outbox, socket.</summary>
internal sealed record CentreData(string Directory)
{
    public string Database => Path.Combine(Directory, "centre.db");

    public string Keys => Path.Combine(Directory, "keys");

    public string DataKey => Path.Combine(Keys, "data.key");

    public string ConsoleToken => Path.Combine(Keys, "console.token");

    public string Backups => Path.Combine(Directory, "backups");

    public string Logs => Path.Combine(Directory, "logs");

    public string Summaries => Path.Combine(Directory, "summaries");

    /// <summary>What is sealed for headquarters, as it leaves.</summary>
    public string Outbox => Path.Combine(Directory, "outbox");

    /// <summary>The key this centre signs with.</summary>
    public string SiteKey => Path.Combine(Keys, "site.pem");

    /// <summary>To whom is sealed, and whose acknowledgements are believed.</summary>
    public string HeadquartersFile => Path.Combine(Keys, "headquarters.mrrmhq");

    /// <summary>The routes, as somebody wrote them.</summary>
    public string DeliverySettings => Path.Combine(Directory, "delivery.json");

    public string Lock => Path.Combine(Directory, "centre.lock");

    public string Pid => Path.Combine(Directory, "centre.pid");

    public string Socket => Path.Combine(Directory, "centre.sock");

    /// <summary>Makes the directories, for the owner's eyes alone.</summary>
    public CentreData Prepare()
    {
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        foreach (var directory in new[] { Directory, Keys, Backups, Logs, Summaries, Outbox })
        {
            System.IO.Directory.CreateDirectory(directory, ownerOnly);
        }

        return this;
    }
}
