extern alias host;

using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Sealing;

namespace MrrmCentre.Tests.CentreHost.Sealing;

public sealed class SealTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Here = Seal.Place("people.identity", 412);

    [Fact]
    public void What_is_sealed_opens_again_with_its_key_at_its_place() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(clear =>
            clear.AsSpan().SequenceEqual(Seal.Open(Key, Seal.Close(Key, clear, Here), Here))));

    [Fact]
    public void A_sealed_value_moved_to_another_row_or_column_does_not_open()
    {
        var closed = Seal.Close(Key, "Démo 0412"u8, Here);

        Assert.ThrowsAny<CryptographicException>(() => Seal.Open(Key, closed, Seal.Place("people.identity", 413)));
        Assert.ThrowsAny<CryptographicException>(() => Seal.Open(Key, closed, Seal.Place("people.needs", 412)));
    }

    [Fact]
    public void Any_single_bit_flipped_is_noticed()
    {
        var closed = Seal.Close(Key, "Démo 0412"u8, Here);
        for (var bit = 0; bit < closed.Length * 8; bit++)
        {
            var damaged = (byte[])closed.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(Key, damaged, Here));
        }
    }

    [Fact]
    public void The_same_name_sealed_twice_gives_different_bytes_and_shows_no_letter_of_it()
    {
        var first = Seal.Close(Key, "Démo 0412"u8, Here);

        Assert.NotEqual(first, Seal.Close(Key, "Démo 0412"u8, Here));
        Assert.DoesNotContain("mo 0412", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_use_of_the_data_key_has_a_key_of_its_own()
    {
        var vault = new Vault(Key);

        Assert.NotEqual(vault.CardMac, vault.Pins.Pepper);
        Assert.NotEqual(vault.CardMac, new Vault(RandomNumberGenerator.GetBytes(32)).CardMac);
    }
}
