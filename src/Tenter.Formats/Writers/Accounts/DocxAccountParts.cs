namespace Tenter.Formats.Writers.Accounts;

using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

/// <summary>What stands around the text of a Word document: styles, numbering, page, footer, and what it says of itself.</summary>
internal static class DocxAccountParts
{
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    // A4 in twentieths of a point, with margins that leave a line of about 70 letters.
    private const uint PageWidth = 11906;
    private const uint PageHeight = 16838;
    private const int Edge = 1417;
    private const uint Side = 1701;

    /// <summary>Adds the parts; answers the id by which the page names its footer.</summary>
    public static string AddTo(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(DocxAccountStyles.Styles);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(DocxAccountStyles.Numbering);
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            $"""
            <w:settings {Namespace}>
              <w:zoom w:percent="100"/>
              <w:defaultTabStop w:val="709"/>
              <w:characterSpacingControl w:val="doNotCompress"/>
              <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
              <w:themeFontLang w:val="en-GB"/>
            </w:settings>
            """
        );
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(
            $"""
            <w:ftr {Namespace}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>
              <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
              <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            </w:p></w:ftr>
            """
        );
        return main.GetIdOfPart(footer);
    }

    public static SectionProperties Page(string footer) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin
            {
                Top = Edge,
                Bottom = Edge,
                Left = Side,
                Right = Side,
                Header = 709,
                Footer = 709,
                Gutter = 0,
            }
        );

    /// <summary>Title, language and the program; no person, no company, no time but the file's own.</summary>
    public static void Describe(WordprocessingDocument document, string title)
    {
        document.PackageProperties.Title = WrittenWords.ForXml(title);
        document.PackageProperties.Creator = WrittenWords.Program;
        document.PackageProperties.Language = "en-GB";
        document.AddExtendedFilePropertiesPart().Properties = new Properties(new Application(WrittenWords.Program));
    }
}
