using System.Text.Json;
using System.Text.Json.Serialization;
using CentreHost.Kiosks;

namespace Kiosk.Alone;

/// <summary>The roster on disk: hashes whose key is not there.</summary>
internal sealed record SavedRoster(string Version, IReadOnlyList<RosterService> Services, IReadOnlyList<RosterCard> Cards);

/// <summary>
/// Saves a kiosk that is started again from asking for all the cards. Lost or spoilt, it is asked for again, so nothing
/// is synced.
/// </summary>
internal sealed class RosterFile(string folder)
{
    private string Path => System.IO.Path.Combine(folder, "roster.json");

    public string? Version => field ??= Load()?.Version;

    public void Save(SavedRoster roster)
    {
        try
        {
            using (var file = new FileStream(Path + ".part", new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }))
            {
                JsonSerializer.Serialize(file, roster, RosterJson.Default.SavedRoster);
            }

            File.Move(Path + ".part", Path, overwrite: true);
        }
        catch (IOException)
        {
            // No room for it: the room is the outbox's.
            File.Delete(Path + ".part");
        }
    }

    public SavedRoster? Load()
    {
        try
        {
            using var file = File.OpenRead(Path);
            return JsonSerializer.Deserialize(file, RosterJson.Default.SavedRoster);
        }
        catch (Exception failure) when (failure is FileNotFoundException or JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SavedRoster))]
internal sealed partial class RosterJson : JsonSerializerContext;
