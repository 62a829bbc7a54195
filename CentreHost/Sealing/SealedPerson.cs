using System.Globalization;
using System.Text;
using System.Text.Json;
using CentreHost.Medical;
using CentreHost.People;

namespace CentreHost.Sealing;

/// <summary>Opens and closes what belongs to one person with that person's key.</summary>
internal sealed class SealedPerson(long person, byte[] key)
{
    public static SealedPerson Of(Vault vault, long person, byte[] sealedKey) => new(person, vault.OpenPersonKey(person, sealedKey));

    public byte[] Close(Identity identity) =>
        Close("people.identity", JsonSerializer.SerializeToUtf8Bytes(identity, SealedJson.Default.Identity));

    public Identity? OpenIdentity(byte[]? closed) =>
        closed is null ? null : JsonSerializer.Deserialize(Open("people.identity", closed), SealedJson.Default.Identity);

    public byte[] Close(Needs needs) =>
        Close("people.needs", Encoding.ASCII.GetBytes(((int)needs).ToString(CultureInfo.InvariantCulture)));

    public Needs OpenNeeds(byte[]? closed) => closed is null
        ? Needs.None
        : (Needs)int.Parse(Open("people.needs", closed), CultureInfo.InvariantCulture);

    public byte[] Close(Guid id, SealedVisit visit) =>
        Close($"visits.sealed|{id}", JsonSerializer.SerializeToUtf8Bytes(visit, SealedJson.Default.SealedVisit));

    public SealedVisit OpenVisit(Guid id, byte[] closed) =>
        JsonSerializer.Deserialize(Open($"visits.sealed|{id}", closed), SealedJson.Default.SealedVisit)!;

    public byte[] Close(Guid id, SealedVisitChange change) =>
        Close($"visit_changes.sealed|{id}", JsonSerializer.SerializeToUtf8Bytes(change, SealedJson.Default.SealedVisitChange));

    public SealedVisitChange OpenVisitChange(Guid id, byte[] closed) =>
        JsonSerializer.Deserialize(Open($"visit_changes.sealed|{id}", closed), SealedJson.Default.SealedVisitChange)!;

    /// <summary>For text in a row that a kiosk's id names.</summary>
    public byte[] Close(string column, Guid row, string text) => Close($"{column}|{row}", Encoding.UTF8.GetBytes(text));

    public string Open(string column, Guid row, byte[] closed) => Encoding.UTF8.GetString(Open($"{column}|{row}", closed));
    public byte[] Close(Guid id, DepartureWords words) =>
        Close($"departures.words|{id}", JsonSerializer.SerializeToUtf8Bytes(words, SealedJson.Default.DepartureWords));

    public DepartureWords OpenDeparture(Guid id, byte[] closed) =>
        JsonSerializer.Deserialize(Open($"departures.words|{id}", closed), SealedJson.Default.DepartureWords)!;

    private byte[] Close(string column, byte[] clear) => Seal.Close(key, clear, Seal.Place(column, person));

    private byte[] Open(string column, byte[] closed) => Seal.Open(key, closed, Seal.Place(column, person));
}
