using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ConsentWithdrawnBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "withdrawn_by",
                table: "consents",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "withdrawn_by",
                table: "consents");
        }
    }
}
