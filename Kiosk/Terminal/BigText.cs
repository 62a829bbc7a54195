namespace Kiosk.Terminal;

/// <summary>A word readable from three metres: letters five blocks wide and high. Accents are left out.</summary>
internal static class BigText
{
    public const int Height = 5;
    private const int LetterWidth = 5;

    public static int Width(string word) => Math.Max(0, (SearchKey.Of(word).Length * (LetterWidth + 1)) - 1);

    /// <summary>Centred. Where the blocks do not fit, the word in plain letters.</summary>
    public static void Draw(Canvas canvas, string word, Style style)
    {
        canvas.Fill(style);
        var letters = SearchKey.Of(word);
        if (Width(word) > canvas.Width || Height > canvas.Height)
        {
            canvas.Text(0, canvas.Height / 2, canvas.Width, word, style, Align.Centre);
            return;
        }

        var x = (canvas.Width - Width(word)) / 2;
        foreach (var letter in letters)
        {
            Letter(canvas.Sub(x, (canvas.Height - Height) / 2, LetterWidth, Height), letter, style);
            x += LetterWidth + 1;
        }
    }

    private static void Letter(Canvas canvas, char letter, Style style)
    {
        var shape = Shape(letter).Replace("/", "", StringComparison.Ordinal);
        for (var i = 0; i < shape.Length; i++)
        {
            if (shape[i] == '#')
            {
                canvas.Put(i % LetterWidth, i / LetterWidth, '█', style);
            }
        }
    }

    private static string Shape(char letter) => letter switch
    {
        'A' => " ### /#   #/#####/#   #/#   #",
        'B' => "#### /#   #/#### /#   #/#### ",
        'C' => " ####/#    /#    /#    / ####",
        'D' => "#### /#   #/#   #/#   #/#### ",
        'E' => "#####/#    /#### /#    /#####",
        'F' => "#####/#    /#### /#    /#    ",
        'G' => " ####/#    /#  ##/#   #/ ####",
        'H' => "#   #/#   #/#####/#   #/#   #",
        'I' => "#####/  #  /  #  /  #  /#####",
        'J' => "  ###/   # /   # /#  # / ##  ",
        'K' => "#   #/#  # /###  /#  # /#   #",
        'L' => "#    /#    /#    /#    /#####",
        'M' => "#   #/## ##/# # #/#   #/#   #",
        'N' => "#   #/##  #/# # #/#  ##/#   #",
        'O' => " ### /#   #/#   #/#   #/ ### ",
        'P' => "#### /#   #/#### /#    /#    ",
        'Q' => " ### /#   #/# # #/#  # / ## #",
        'R' => "#### /#   #/#### /#  # /#   #",
        'S' => " ####/#    / ### /    #/#### ",
        'T' => "#####/  #  /  #  /  #  /  #  ",
        'U' => "#   #/#   #/#   #/#   #/ ### ",
        'V' => "#   #/#   #/#   #/ # # /  #  ",
        'W' => "#   #/#   #/# # #/## ##/#   #",
        'X' => "#   #/ # # /  #  / # # /#   #",
        'Y' => "#   #/ # # /  #  /  #  /  #  ",
        'Z' => "#####/   # /  #  / #   /#####",
        '0' => " ### /#  ##/# # #/##  #/ ### ",
        '1' => "  #  / ##  /  #  /  #  / ### ",
        '2' => "#### /    #/ ### /#    /#####",
        '3' => "#### /    #/ ### /    #/#### ",
        '4' => "#   #/#   #/#####/    #/    #",
        '5' => "#####/#    /#### /    #/#### ",
        '6' => " ### /#    /#### /#   #/ ### ",
        '7' => "#####/    #/   # /  #  /  #  ",
        '8' => " ### /#   #/ ### /#   #/ ### ",
        '9' => " ### /#   #/ ####/    #/ ### ",
        '!' => "  #  /  #  /  #  /     /  #  ",
        '?' => "#### /    #/  ## /     /  #  ",
        '-' => "     /     /#####/     /     ",
        '\'' => "  #  /  #  /     /     /     ",
        _ => "",
    };
}
