using CentreHost.Storage;

namespace CentreHost.Headquarters;

/// <summary>The one directory that holds all headquarters has; never a centre's.</summary>
internal sealed record HeadquartersData(string Directory)
{
    public string Database => Path.Combine(Directory, "headquarters.db");

    public string Keys => Path.Combine(Directory, "keys");

    public string Quarantine => Path.Combine(Directory, "quarantine");

    public string Acknowledgements => Path.Combine(Directory, "acknowledgements");

    public string Publications => Path.Combine(Directory, "publications");

    public string Uploads => Path.Combine(Directory, "uploads");

    /// <summary>What every centre gets: certificates, nothing secret.</summary>
    public string PublicFile => Path.Combine(Directory, "headquarters.mrrmhq");

    /// <returns>Why there can be none.</returns>
    public Refusal? Unfit()
    {
        if (File.Exists(Directory))
        {
            return HeadquartersRefusal.NotAFolder(Directory);
        }

        try
        {
            Prepare();
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return HeadquartersRefusal.Unwritable(Directory);
        }
    }

    /// <summary>Makes the directories, for the owner's eyes alone.</summary>
    public HeadquartersData Prepare()
    {
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        foreach (var directory in new[] { Directory, Keys, Quarantine, Acknowledgements, Publications, Uploads })
        {
            System.IO.Directory.CreateDirectory(directory, ownerOnly);
        }

        return this;
    }
}
