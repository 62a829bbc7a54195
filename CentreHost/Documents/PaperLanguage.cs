namespace CentreHost.Documents;

internal enum PaperLanguage
{
    French,
    English,
}
