extern alias host;

using System.Security.Cryptography;
using host::CentreHost.Cards;

namespace MrrmCentre.Tests.Cards;

/// <summary>Cards for tests: the same ones on every run, so that a failure can be repeated.</summary>
internal static class SomeCard
{
    public static readonly byte[] Key = SHA256.HashData("the key of the demo centre"u8);

    public static readonly byte[] OtherCentresKey = SHA256.HashData("the key of another centre"u8);

    public static byte[] Id(int number) => SHA256.HashData(BitConverter.GetBytes(number))[..CardId.Bytes];

    public static string Text(int number) => CardToken.Create(Key, Id(number));

    public static string ForeignText(int number) => CardToken.Create(OtherCentresKey, Id(number));

    public static CardReading Ours(int number) => new CardReading.Ours(CardId.FromBytes(Id(number)));

    public static ShortCode Code(int number) => ShortCode.New(SHA256.HashData(Id(number)).AsSpan(0, ShortCode.RandomBytes));

    public static PrintedCard[] Printed(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new PrintedCard(Text(number), Code(number)))];
}
