using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class CardsInBatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "card_case_number",
                table: "centre",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "card_given_name",
                table: "centre",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "card_valid_days",
                table: "centre",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "batch",
                table: "cards",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "place_in_batch",
                table: "cards",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "staff_id",
                table: "cards",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "valid_until",
                table: "cards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "card_alerts_seen",
                columns: table => new
                {
                    refused_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_card_alerts_seen", x => x.refused_seq);
                });

            migrationBuilder.CreateTable(
                name: "card_batches",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    made_for = table.Column<string>(type: "TEXT", nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    made_by = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_card_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "card_changes",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    card_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_state = table.Column<string>(type: "TEXT", nullable: false),
                    to_state = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: true),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_card_changes", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "card_prints",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    batch = table.Column<long>(type: "INTEGER", nullable: true),
                    first_sheet = table.Column<long>(type: "INTEGER", nullable: true),
                    last_sheet = table.Column<long>(type: "INTEGER", nullable: true),
                    cards = table.Column<int>(type: "INTEGER", nullable: false),
                    layout = table.Column<string>(type: "TEXT", nullable: false),
                    read_back = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_card_prints", x => x.seq);
                });

            migrationBuilder.CreateIndex(
                name: "revoked_cards_shown",
                table: "refused_scans",
                column: "card_id",
                filter: "code = 'card_revoked'");

            migrationBuilder.CreateIndex(
                name: "cards_of_person",
                table: "cards",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "cards_to_expire",
                table: "cards",
                column: "valid_until",
                filter: "state IN ('Bound', 'Printed')");

            migrationBuilder.CreateIndex(
                name: "IX_cards_batch",
                table: "cards",
                column: "batch");

            migrationBuilder.CreateIndex(
                name: "one_badge_a_member",
                table: "cards",
                column: "staff_id",
                unique: true,
                filter: "state = 'Bound'");

            migrationBuilder.CreateIndex(
                name: "IX_card_changes_card_id",
                table: "card_changes",
                column: "card_id");

            migrationBuilder.CreateIndex(
                name: "IX_card_prints_batch",
                table: "card_prints",
                column: "batch");

            // What is known of the changes made before they were kept; by whom, the audit log alone can tell.
            migrationBuilder.Sql(
                """
                INSERT INTO card_changes (card_id, from_state, to_state, at, staff_id, kiosk, why)
                SELECT id, 'Blank', 'Bound', bound_at, NULL, '', 'given' FROM cards WHERE bound_at IS NOT NULL
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO card_changes (card_id, from_state, to_state, at, staff_id, kiosk, why)
                SELECT id, CASE WHEN bound_at IS NULL THEN 'Blank' ELSE 'Bound' END, 'Revoked', revoked_at, NULL, '', revoked_because
                FROM cards WHERE revoked_at IS NOT NULL
                """);

            foreach (var table in AppendOnly.CardTables)
            {
                migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
                migrationBuilder.Sql(AppendOnly.Refuse(table, "DELETE"));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "card_alerts_seen");

            migrationBuilder.DropTable(
                name: "card_batches");

            migrationBuilder.DropTable(
                name: "card_changes");

            migrationBuilder.DropTable(
                name: "card_prints");

            migrationBuilder.DropIndex(
                name: "revoked_cards_shown",
                table: "refused_scans");

            migrationBuilder.DropIndex(
                name: "cards_of_person",
                table: "cards");

            migrationBuilder.DropIndex(
                name: "cards_to_expire",
                table: "cards");

            migrationBuilder.DropIndex(
                name: "IX_cards_batch",
                table: "cards");

            migrationBuilder.DropIndex(
                name: "one_badge_a_member",
                table: "cards");

            migrationBuilder.DropColumn(
                name: "card_case_number",
                table: "centre");

            migrationBuilder.DropColumn(
                name: "card_given_name",
                table: "centre");

            migrationBuilder.DropColumn(
                name: "card_valid_days",
                table: "centre");

            migrationBuilder.DropColumn(
                name: "batch",
                table: "cards");

            migrationBuilder.DropColumn(
                name: "place_in_batch",
                table: "cards");

            migrationBuilder.DropColumn(
                name: "staff_id",
                table: "cards");

            migrationBuilder.DropColumn(
                name: "valid_until",
                table: "cards");
        }
    }
}
