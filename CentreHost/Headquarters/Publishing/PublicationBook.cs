using CentreHost.Storage;

namespace CentreHost.Headquarters.Publishing;

/// <summary>Publications as they were made, each with the very revisions it was made from.</summary>
internal sealed class PublicationBook(HeadquartersDatabase database)
{
    public Publication? Last() => database.First(
        "SELECT document FROM publications ORDER BY number DESC LIMIT 1", row => Publication.FromJson((byte[])row[0]));

    public Publication? Find(DateOnly from) => database.First(
        "SELECT document FROM publications WHERE from_day = @p1", row => Publication.FromJson((byte[])row[0]), Columns.Day(from));

    public void Keep(Publication publication)
    {
        database.Run(
            "INSERT INTO publications (number, from_day, until_day, published_at, document) VALUES (@p1, @p2, @p3, @p4, @p5)",
            (long)publication.Number, Columns.Day(publication.From), Columns.Day(publication.Until),
            Columns.Instant(publication.PublishedUtc), publication.ToJson());
        database.Run(
            """
            INSERT INTO publication_days (number, site, op_date, revision, sha256)
            SELECT CAST(@p1 AS BIGINT), d.site, d.op_date, d.revision, b.sha256
            FROM day_figures d JOIN bundles b ON b.id = d.bundle_id WHERE d.op_date BETWEEN @p2 AND @p3
            """,
            (long)publication.Number, Columns.Day(publication.From), Columns.Day(publication.Until));
    }

    /// <summary>
    /// Days of earlier periods that are not what they were when they were last published: another revision, or a day that was
    /// not there. A day restated already is compared with what that restatement saw.
    /// </summary>
    public IReadOnlyList<RestatedDays> Restated() => database.List(
        """
        SELECT p.number, p.from_day, p.until_day, d.site, count(*)
        FROM publications p
        JOIN day_figures d ON d.op_date BETWEEN p.from_day AND p.until_day
        JOIN bundles b ON b.id = d.bundle_id
        LEFT JOIN publication_days v ON v.number = p.number AND v.site = d.site AND v.op_date = d.op_date
        WHERE (v.sha256 IS NULL OR v.sha256 <> b.sha256)
          AND b.received_at > (SELECT max(published_at) FROM publications)
        GROUP BY p.number, p.from_day, p.until_day, d.site ORDER BY p.number, d.site
        """,
        row => new RestatedDays(
            (int)row.GetInt64(0), HeadquartersRows.Day(row, 1), HeadquartersRows.Day(row, 2), row.GetString(3), (int)row.GetInt64(4)));
}
