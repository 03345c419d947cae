namespace Tenter.Formats.Readers.Guards;

using System.IO;
using System.Xml;

/// <summary>XML from strangers: no document type, no entities, nothing fetched, nesting bounded.</summary>
internal static class SafeXml
{
    public static XmlReader Open(Stream stream) =>
        XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = ReadingLimits.ExpandedBytes,
                CloseInput = false,
            }
        );

    /// <summary>Goes to the next node, minding the depth.</summary>
    public static bool Read(XmlReader reader, string file)
    {
        if (!reader.Read())
        {
            return false;
        }

        return reader.Depth <= ReadingLimits.MarkupDepth
            ? true
            : throw new ReadingStopped(new TooDeep(file, ReadingLimits.MarkupDepth));
    }

    /// <summary>Tells a declared document type, which can be a trap, from mere damage.</summary>
    public static Refusal Refused(string file, XmlException damage) =>
        damage.Message.Contains("DTD", System.StringComparison.Ordinal)
            ? new HoldsEntities(file)
            : new Malformed(file, "The XML inside is damaged");
}
