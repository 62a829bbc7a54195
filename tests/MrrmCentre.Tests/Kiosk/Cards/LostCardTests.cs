using CentreHost.Staff;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Cards;

/// <summary>A lost card is replaced from a blank sheet, without a printer, in under a minute.</summary>
public sealed class LostCardTests
{
    /// <summary>What a slow hand needs for a key, in seconds: a beginner looking for each one.</summary>
    private const double SecondsPerKey = 1.5;

    /// <summary>Taking a blank from the sheet and holding it before the scanner.</summary>
    private const double SecondsPerScan = 8;

    /// <summary>Asking the name and looking at the screen to be sure.</summary>
    private const double SecondsToAskAndLook = 20;

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_lost_card_is_replaced_from_a_blank_in_under_a_minute(string language)
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Reception, language: language);
        await kiosk.People(40);
        var number = (string)centre.Rows("SELECT case_number FROM people WHERE id = 27").Single()[0]!;
        var blank = (await kiosk.BlankCards(1))[0];
        var (keys, scans) = (0, 0);

        async Task Type(string text)
        {
            keys += text.Length;
            await kiosk.Type(text);
        }

        async Task Press(Key key)
        {
            keys++;
            await kiosk.Press(key);
        }

        await Type("2");
        await Type(number[^5..]);
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for the one who is asked for");
        await Press(Key.Enter);
        await kiosk.See(number);
        await kiosk.Until(() => kiosk.Loop.Top.Waiting == 0, "for silence");
        await Press(Key.F4);
        scans++;
        await kiosk.Scan(blank);
        await kiosk.See(number);
        await kiosk.Until(() => centre.Number("SELECT count(*) FROM cards WHERE state = 'Revoked'") == 1, "for the old card to end");
        await Press(Key.Enter);

        Assert.Equal(1, centre.Number("SELECT count(*) FROM cards WHERE person_id = 27 AND state = 'Bound'"));
        Assert.Equal("reissued", centre.Rows("SELECT revoked_because FROM cards WHERE person_id = 27 AND state = 'Revoked'").Single()[0]);
        Assert.Equal((9, 1), (keys, scans));
        var seconds = (keys * SecondsPerKey) + (scans * SecondsPerScan) + SecondsToAskAndLook;
        Assert.True(seconds < 60, $"{keys} keys and {scans} scan take {seconds:0} s.");
    }
}
