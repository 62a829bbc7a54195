using System.CommandLine;
using CentreHost.Storage;

namespace CentreHost.CommandLine;

internal static class BackupVerb
{
    public static Command Create()
    {
        var to = new Option<string?>("--to") { Description = "Répertoire, par défaut celui des données / directory, the data's own by default" };
        var verb = VerbOptions.Verb("backup", "Copie la base, le centre continuant", "Copies the database while the centre works", to);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var directory = parsed.GetValue(to) is { } given ? Path.GetFullPath(given) : null;
                var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
                var (made, problem) = await host.Post<MakeBackup, BackupMade>("backups", new MakeBackup(id, directory), stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                Console.WriteLine(parsed.Words().Say("backup_made", made!.File, made.Bytes / 1_000));
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }
}

internal static class RestoreVerb
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Required = true, Description = "La copie / the copy" };
        var key = new Option<string?>("--key") { Description = "La clé des données, sur une machine neuve / the data key, on a new machine" };
        var verb = VerbOptions.Verb("restore", "Remet une copie en place", "Puts a copy back", from, key);
        verb.SetAction(parsed => Restore(parsed, Path.GetFullPath(parsed.GetValue(from)!), parsed.GetValue(key)));
        return verb;
    }

    private static int Restore(ParseResult parsed, string copy, string? key)
    {
        var data = parsed.DataOf().Prepare();
        using var heldLock = DataLock.TryTake(data, out var pid);
        if (heldLock is null)
        {
            return parsed.Refuse(StorageRefusal.HostIsRunning(pid));
        }

        if (!File.Exists(copy) || Backup.Check(copy) is not null)
        {
            return parsed.Refuse(StorageRefusal.NotABackup(copy));
        }

        if (key is not null)
        {
            DurableFile.Write(data.DataKey, File.ReadAllBytes(key));
            File.SetUnixFileMode(data.DataKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        if (!File.Exists(data.DataKey))
        {
            return parsed.Refuse(StorageRefusal.DataKeyMissing(data.DataKey));
        }

        Backup.PutBack(copy, data.Database);
        Console.WriteLine(parsed.Words().Say("restored", copy));
        return ExitCodes.Done;
    }
}
