using System.Text.Json;
using CentreHost.Sealing;

namespace CentreHost.Cases;

/// <summary>Opens and closes a case with its person's key, or, where nobody is named, with the centre's.</summary>
internal sealed class CaseSeal(Vault vault, SealedPerson? person)
{
    public static CaseSeal Of(Vault vault, long? person, byte[]? sealedKey) =>
        new(vault, person is { } number && sealedKey is { } key ? SealedPerson.Of(vault, number, key) : null);

    public byte[] Close(Guid id, CaseField field) => Close("cases.field", id, field.ToString());

    public CaseField OpenField(Guid id, byte[] closed) => Enum.Parse<CaseField>(Open("cases.field", id, closed));

    public byte[] Close(Guid id, SealedStep step) =>
        Close("case_steps.sealed", id, JsonSerializer.Serialize(step, SealedJson.Default.SealedStep));

    public SealedStep OpenStep(Guid id, byte[] closed) =>
        JsonSerializer.Deserialize(Open("case_steps.sealed", id, closed), SealedJson.Default.SealedStep)!;

    private byte[] Close(string column, Guid id, string text) =>
        person?.Close(column, id, text) ?? vault.SealField(column, id, text);

    private string Open(string column, Guid id, byte[] closed) =>
        person?.Open(column, id, closed) ?? vault.OpenField(column, id, closed);
}
