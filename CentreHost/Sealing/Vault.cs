using System.Security.Cryptography;
using System.Text;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Sealing;

/// <summary>
/// The centre's keys. One data key of 32 random bytes in a key file of its own; every other key is derived from it by
/// HKDF-SHA-256 under a name that carries a version, so that each can be changed alone.
/// </summary>
internal sealed class Vault
{
    private readonly byte[] _personKeys;
    private readonly byte[] _fields;
    private readonly byte[] _transferCodes;

    public Vault(byte[] dataKey, int pinIterations = Pin.Iterations)
    {
        _personKeys = Derive(dataKey, "person-key/v1");
        _fields = Derive(dataKey, "field/v1");
        _transferCodes = Derive(dataKey, "transfer-code/v1");
        CardMac = Derive(dataKey, "card-mac/v1");
        Pins = new PinKey(Derive(dataKey, "pin-pepper/v1"), pinIterations);
        RequestMac = Derive(dataKey, "request/v1");
        RosterKey = Derive(dataKey, "roster/v1");
    }

    public byte[] CardMac { get; }

    public PinKey Pins { get; }

    /// <summary>Marks what a kept answer was the answer to.</summary>
    public byte[] RequestMac { get; }

    /// <summary>Under which kiosks know cards by their hash.</summary>
    public byte[] RosterKey { get; }

    /// <summary>Opens the key file, making it at the very first start. A database without its key is refused: a new
    /// key would orphan every card and every sealed name.</summary>
    public static Answer<Vault> Open(CentreData data, int pinIterations = Pin.Iterations)
    {
        if (File.Exists(data.DataKey))
        {
            return new Vault(Convert.FromHexString(File.ReadAllText(data.DataKey).Trim()), pinIterations);
        }

        if (File.Exists(data.Database))
        {
            return StorageRefusal.DataKeyMissing(data.DataKey);
        }

        var key = RandomNumberGenerator.GetBytes(32);
        DurableFile.Write(data.DataKey, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key) + "\n"));
        File.SetUnixFileMode(data.DataKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return new Vault(key, pinIterations);
    }

    /// <summary>What the code of a transfer's file is written from.</summary>
    public byte[] TransferCode(Guid transfer) => HMACSHA256.HashData(_transferCodes, transfer.ToByteArray(bigEndian: true));

    public static byte[] NewPersonKey() => RandomNumberGenerator.GetBytes(32);

    public byte[] SealPersonKey(long person, byte[] key) => Seal.Close(_personKeys, key, Seal.Place("person_keys.sealed", person));

    public byte[] OpenPersonKey(long person, byte[] sealedKey) => Seal.Open(_personKeys, sealedKey, Seal.Place("person_keys.sealed", person));

    /// <summary>For sensitive text that is not a person's we serve: staff names, the head's remarks.</summary>
    public byte[] SealField(string column, long row, string text) =>
        Seal.Close(_fields, Encoding.UTF8.GetBytes(text), Seal.Place(column, row));

    public string OpenField(string column, long row, byte[] sealedText) =>
        Encoding.UTF8.GetString(Seal.Open(_fields, sealedText, Seal.Place(column, row)));

    /// <summary>The same for rows that a kiosk's id names.</summary>
    public byte[] SealField(string column, Guid row, string text) =>
        Seal.Close(_fields, Encoding.UTF8.GetBytes(text), Seal.Place($"{column}|{row}", 0));

    public string OpenField(string column, Guid row, byte[] sealedText) =>
        Encoding.UTF8.GetString(Seal.Open(_fields, sealedText, Seal.Place($"{column}|{row}", 0)));

    private static byte[] Derive(byte[] dataKey, string name) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, dataKey, 32, info: Encoding.ASCII.GetBytes(name));
}
