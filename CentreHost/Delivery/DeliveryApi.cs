using CentreHost.Bundles;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Texts;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Delivery;

internal static class DeliveryApi
{
    private const int Shown = 60;
    private const int LongestWords = 80;

    public static void MapDelivery(this IEndpointRouteBuilder routes)
    {
        var delivery = routes.MapGroup("/delivery").WithTags("Delivery").OpenTo(Role.Head | Role.Administrator);
        delivery.MapGet("/", Show).WithName("ShowOutbox");
        delivery.MapPost("/send", Send).WithName("SendBundles");
        delivery.MapPost("/acknowledgements", Acknowledge).WithName("TakeAcknowledgement");
        delivery.MapPost("/headquarters", Know).WithName("KnowHeadquarters").OpenTo(Role.Administrator);
        delivery.MapPost("/enrolment", Enrol).WithName("MakeEnrolment").OpenTo(Role.Administrator);
    }

    private static Ok<OutboxPage> Show(OutboxReading outbox) => TypedResults.Ok(outbox.Page(Shown));

    /// <summary>Not kept as an answer: to ask again is to send again.</summary>
    private static async Task<Ok<BundlesSent>> Send(SendBundles request, DeliveryRound round, Writer writer, CancellationToken stop)
    {
        await writer.Commit(turn => turn.Run(DeliverySql.Hurry));
        var done = await round.Go(stop, atOnce: true);
        return TypedResults.Ok(new BundlesSent(
            request.Id, done.Sealed, done.Sent, done.Failed, done.Acknowledged, done.Trouble is { } trouble ? HostTexts.Say(trouble) : null));
    }

    private static async Task<Results<Ok<AcknowledgementTaken>, ProblemHttpResult>> Acknowledge(
        TakeAcknowledgement request, CentreData data, CentreState centre, Commands commands, Actor actor)
    {
        if (request.File is null)
        {
            return request.Words is { Length: <= LongestWords } words && ShortAcknowledgement.Parse(words) is { } spoken
                ? await commands.Run<TakeAcknowledgement, AcknowledgementTaken>(
                    request.Id, request, actor, "delivery/acknowledgement", turn => Acknowledging.Take(turn, request.Id, spoken, centre.Now))
                : BundleRefusal.NotAnAcknowledgement().ToProblem();
        }

        var headquarters = Headquarters(data);
        var opened = headquarters.Value is { } card ? AcknowledgementFile.Open(request.File, card.Signing) : headquarters.Refusal!;
        return opened.Value is { } said
            ? await commands.Run<TakeAcknowledgement, AcknowledgementTaken>(
                request.Id, request, actor, "delivery/acknowledgement", turn => Acknowledging.Take(turn, request.Id, said, centre.Now))
            : opened.Refusal!.ToProblem();
    }

    private static async Task<Results<Ok<HeadquartersKnown>, ProblemHttpResult>> Know(
        KnowHeadquarters request, CentreData data, Commands commands, Actor actor)
    {
        var read = HeadquartersCard.Read(request.File);
        if (read.Value is not { } card)
        {
            return read.Refusal!.ToProblem();
        }

        // Written first, outside the writer's turn: a disk that refuses leaves no word of a headquarters nobody knows, and a disk
        // that is slow holds no meal up. Given again, it is written again.
        try
        {
            DurableFile.Write(data.HeadquartersFile, request.File);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return DeliveryRefusal.DiskRefused(data.HeadquartersFile).ToProblem();
        }

        return await commands.Run<KnowHeadquarters, HeadquartersKnown>(
            request.Id, request, actor, "delivery/headquarters",
            _ => new HeadquartersKnown(request.Id, card.Certificates.Name, KeyId.Spoken(card.KeyId)));
    }

    private static Results<Ok<EnrolmentMade>, ProblemHttpResult> Enrol(MakeEnrolment request, CentreData data, CentreState centre)
    {
        var of = centre.Now.Centre;
        if (!BundleRules.IsSite(of.Code))
        {
            return DeliveryRefusal.SiteCode(of.Code).ToProblem();
        }

        using var key = SiteKey.LoadOrCreate(data.SiteKey, of.Code);
        var enrolment = new SiteEnrolment(
            SiteEnrolment.FormatName, of.Code, of.Name, of.Code[..3], request.Admin1, of.Install, request.StartDate, "");
        return TypedResults.Ok(new EnrolmentMade(request.Id, EnrolmentFile.NameOf(enrolment), EnrolmentFile.Write(enrolment, key), KeyId.Spoken(key.Id)));
    }

    private static Answer<HeadquartersCard> Headquarters(CentreData data) =>
        File.Exists(data.HeadquartersFile) ? HeadquartersCard.Read(File.ReadAllBytes(data.HeadquartersFile)) : DeliveryRefusal.NoHeadquarters();
}
