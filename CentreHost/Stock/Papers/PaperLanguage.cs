namespace CentreHost.Stock.Papers;

internal enum PaperLanguage
{
    French,
    English,
}
