using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CentreHost.Kiosks;

namespace Kiosk.Outbox;

/// <summary>What was said of a deed after it had been written down.</summary>
/// <param name="Service">Which meal the meal of the hour was; none: as it was asked.</param>
internal sealed record DeedAnswer(Guid Deed, bool Given, string Shown, string? Service)
{
    public Deed Of(Deed asked) => asked with { Given = Given, Shown = Shown, Service = Service ?? asked.Service };
}

/// <summary>
/// One line of the outbox: a deed, its answer, which deeds the host has, or which it said no to. It begins with the first bytes of its own
/// SHA-256, so that a torn or damaged line is known and the next one is found again.
/// </summary>
internal sealed record OutboxLine
{
    private const int MarkBytes = 8;
    private const int MarkLetters = MarkBytes * 2;

    public Deed? Deed { get; init; }

    public DeedAnswer? Answer { get; init; }

    public IReadOnlyList<Guid>? Taken { get; init; }

    /// <summary>The host heard them and said no: there is nothing to bring.</summary>
    public IReadOnlyList<Guid>? Refused { get; init; }

    public byte[] ToBytes()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, OutboxJson.Default.OutboxLine);
        return [.. Mark(json), (byte)' ', .. json, (byte)'\n'];
    }

    /// <param name="line">Without its end.</param>
    /// <returns>None where a byte of it has changed.</returns>
    public static OutboxLine? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length <= MarkLetters + 1 || !Mark(line[(MarkLetters + 1)..]).AsSpan().SequenceEqual(line[..MarkLetters]))
        {
            return null;
        }

        return JsonSerializer.Deserialize(line[(MarkLetters + 1)..], OutboxJson.Default.OutboxLine);
    }

    private static byte[] Mark(ReadOnlySpan<byte> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        return System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash[..MarkBytes]));
    }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutboxLine))]
internal sealed partial class OutboxJson : JsonSerializerContext;
