using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;

namespace CentreHost.People.Transfers;

internal static class TransfersApi
{
    private const string Select =
        """
        SELECT t.id, t.key, t.destination, t.people, t.made_at, t.person_id, t.file, k.sealed, s.id, s.code, s.name
        FROM people_sent t LEFT JOIN person_keys k ON k.person_id = t.person_id LEFT JOIN staff s ON s.id = t.staff_id
        WHERE @1 IS NULL OR t.id = @1 ORDER BY t.id DESC LIMIT 200
        """;

    public static void MapTransfers(this IEndpointRouteBuilder routes)
    {
        var transfers = routes.MapGroup("/transfers").WithTags("People").OpenTo(Role.Reception | Role.Head);
        transfers.MapPost("/{person:long}", Send).WithName("SendPerson");
        transfers.MapGet("/", List).WithName("ListPeopleSent");
        transfers.MapGet("/{transfer:long}", Show).WithName("ShowPeopleSent");
        transfers.MapGet("/{transfer:long}/file", File).WithName("ReadPeopleSentFile");
        transfers.MapPost("/receive", Receive).WithName("ReceivePeople");
    }

    private static Task<Results<Ok<TransferMade>, ProblemHttpResult>> Send(
        long person, TransferPerson request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, Actor actor) =>
        commands.Run<TransferPerson, TransferMade>(request.Id, request, actor, $"transfers/{person}", turn =>
            new Sending(turn, actor, centre.Now, vault, search).Send(person, request));

    private static Task<Results<Ok<PeopleReceived>, ProblemHttpResult>> Receive(
        ReceivePeople request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, TimeProvider clock, Actor actor)
    {
        if (!TransferFile.IsOne(request.File))
        {
            return TransferRefusal.NotAFile().ToProblemOf<PeopleReceived>();
        }

        if (TransferFile.Open(request.File, request.Code) is not { } bundle)
        {
            return TransferRefusal.CodeWrong().ToProblemOf<PeopleReceived>();
        }

        return Receiving.IsWhole(bundle, centre.Days.Of(clock.GetUtcNow().UtcDateTime))
            ? commands.Run<ReceivePeople, PeopleReceived>(request.Id, request, actor, "transfers/receive", turn =>
                new Receiving(turn, actor, centre.Now, vault, search).Receive(request, bundle))
            : TransferRefusal.Newer().ToProblemOf<PeopleReceived>();
    }

    private static Ok<List<SentLine>> List(CentreData data, Vault vault) => TypedResults.Ok(Read(data, null, row => new SentLine(
        row.GetInt64(0), Destination(row, vault), row.GetInt32(3), Columns.Instant(row.GetInt64(4)), row.IsDBNull(8) ? null : row.StaffName(8, vault))));

    /// <summary>Whoever tells the code hands the people's data over: it is on record who asked for it.</summary>
    private static async Task<Results<Ok<TransferTold>, ProblemHttpResult>> Show(
        long transfer, CentreData data, Vault vault, Writer writer, Actor actor)
    {
        var found = Read(data, transfer, row => new TransferTold(
            row.GetInt64(0), Destination(row, vault), row.GetInt32(3), TransferFile.CodeOf(vault, Columns.Id((byte[])row[1]))));
        if (found is not [var told])
        {
            return TransferRefusal.Unknown(transfer).ToProblem();
        }

        await Note(writer, actor, "transfers/code/read", transfer);
        return TypedResults.Ok(told);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> File(
        long transfer, CentreData data, Vault vault, Writer writer, Actor actor)
    {
        var found = Read(data, transfer, row => row.IsDBNull(7)
            ? null
            : Convert.FromBase64String(SealedPerson.Of(vault, row.GetInt64(5), (byte[])row[7]).Open("people_sent.file", Columns.Id((byte[])row[1]), (byte[])row[6])));
        if (found is not [var file])
        {
            return TransferRefusal.Unknown(transfer).ToProblem();
        }

        if (file is null)
        {
            return TransferRefusal.Forgotten().ToProblem();
        }

        await Note(writer, actor, "transfers/file/read", transfer);
        return TypedResults.File(file, "application/octet-stream", $"transfer-{transfer}.mrrm");
    }

    private static Task<bool> Note(Writer writer, Actor actor, string action, long transfer) => writer.Commit(turn =>
    {
        Audit.Add(turn, actor, action, transfer.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return true;
    });

    private static string Destination(SqliteDataReader row, Vault vault) =>
        vault.OpenField("people_sent.destination", Columns.Id((byte[])row[1]), (byte[])row[2]);

    private static List<T> Read<T>(CentreData data, long? transfer, Func<SqliteDataReader, T> line)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        return statement.Read(null, transfer).ReadAll(line);
    }
}
