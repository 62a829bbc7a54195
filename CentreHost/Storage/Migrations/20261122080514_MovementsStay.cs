using CentreHost.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <summary>The migration before this one builds the movements anew, and a table built anew has lost its triggers. They
    /// cannot return within it: the rebuild comes last, whatever is written after it.</summary>
    [DbContext(typeof(CentreDbContext))]
    [Migration("20261122080514_MovementsStay")]
    public partial class MovementsStay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var verb in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql($"DROP TRIGGER IF EXISTS movements_no_{verb.ToLowerInvariant()}");
                migrationBuilder.Sql(AppendOnly.Refuse("movements", verb));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
