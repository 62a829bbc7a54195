namespace CentreHost.Cards;

/// <summary>What the person at the counter is told about a text that is no card of this centre.</summary>
public static class CardSentences
{
    public static (string Fr, string En) Of(CardReading refused) => refused switch
    {
        CardReading.Malformed(var fault) => Of(fault),
        CardReading.Foreign => (
            "Cette carte n'a pas été émise par ce centre.",
            "This card was not issued by this centre."),
        CardReading.UnknownVersion => (
            "Cette carte est d'un modèle que ce programme ne connaît pas encore.",
            "This card is of a kind this program does not know yet."),
        _ => throw new ArgumentException($"{refused} is not a refusal.", nameof(refused)),
    };

    public static (string Fr, string En) Of(CardFault fault) => fault switch
    {
        CardFault.Empty => (
            "Rien n'a été lu. Scannez la carte.",
            "Nothing was read. Scan the card."),
        CardFault.CutShort => (
            "La lecture s'est interrompue. Scannez la carte une nouvelle fois.",
            "The scan was cut short. Scan the card again."),
        CardFault.TooLong => (
            "Le texte lu est trop long pour une carte. Scannez la carte une nouvelle fois.",
            "The text read is too long for a card. Scan the card again."),
        CardFault.WrongCheckLetter => (
            "La carte a été mal lue. Scannez-la de nouveau, ou tapez le code court imprimé dessus.",
            "The card was misread. Scan it again, or type the short code printed on it."),
        CardFault.TwoCards => (
            "Deux cartes ont été lues ensemble. Scannez-en une seule.",
            "Two cards were read together. Scan only one."),
        CardFault.WrongKeyboard => (
            "Le clavier de ce poste n'est pas réglé sur un alphabet latin courant. Réglez-le sur le français (AZERTY).",
            "This station's keyboard is not set to a usual Latin layout. Set it to French (AZERTY) or English (QWERTY)."),
        CardFault.NotACard => (
            "Ce code n'est pas celui d'une carte du centre.",
            "This code is not that of a centre card."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    public static (string Fr, string En) Of(ShortCodeFault fault) => fault switch
    {
        ShortCodeFault.WrongLength => (
            "Le code court a huit lettres, par exemple KXTF-BRNV.",
            "The short code has eight letters, for example KXTF-BRNV."),
        ShortCodeFault.OtherCharacter => (
            $"Le code court n'emploie que les lettres {CardAlphabet.Letters}.",
            $"The short code uses only the letters {CardAlphabet.Letters}."),
        ShortCodeFault.WrongCheckLetter => (
            "Une lettre du code court est fausse. Vérifiez-le sur la carte.",
            "A letter of the short code is wrong. Check it against the card."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
