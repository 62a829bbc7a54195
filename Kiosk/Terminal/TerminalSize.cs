namespace Kiosk.Terminal;

internal readonly record struct TerminalSize(int Columns, int Rows);
