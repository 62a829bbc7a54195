using System.Text.Json;
using System.Text.Json.Serialization;
using CentreHost.Kiosks;
using Kiosk.Outbox;

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
        catch (Exception failure) when (DiskRefusal.Is(failure))
        {
            // No room for it: the room is the outbox's. It is known in memory, and asked for again after a start.
            GiveRoomBack();
        }
    }

    public SavedRoster? Load()
    {
        try
        {
            using var file = File.OpenRead(Path);
            return JsonSerializer.Deserialize(file, RosterJson.Default.SavedRoster);
        }
        catch (Exception failure) when (DiskRefusal.Is(failure) || failure is JsonException)
        {
            return null;
        }
    }

    private void GiveRoomBack()
    {
        try
        {
            File.Delete(Path + ".part");
        }
        catch (Exception failure) when (DiskRefusal.Is(failure))
        {
            // A disk that lets nothing go has taken nothing either; the status line says what is wrong with it.
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SavedRoster))]
internal sealed partial class RosterJson : JsonSerializerContext;
