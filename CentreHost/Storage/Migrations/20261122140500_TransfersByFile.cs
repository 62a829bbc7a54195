using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class TransfersByFile : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_sent",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    destination = table.Column<byte[]>(type: "BLOB", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    file = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sent", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_received",
                columns: table => new
                {
                    transfer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_centre = table.Column<string>(type: "TEXT", nullable: false),
                    numbers = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_received", x => new { x.transfer, x.person_id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_sent_key",
                table: "people_sent",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_received_person_id",
                table: "people_received",
                column: "person_id");

            foreach (var table in AppendOnly.TransferTables)
            {
                migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
                migrationBuilder.Sql(AppendOnly.Refuse(table, "DELETE"));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_sent");

            migrationBuilder.DropTable(
                name: "people_received");
        }
    }
}
