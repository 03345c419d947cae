namespace Tenter.Formats.Readers.Rtf;

/// <summary>What holds inside a group and is forgotten at its end.</summary>
internal struct RtfState
{
    public RtfDestination Destination;
    public int Font;

    /// <summary>How many stand-in characters follow a Unicode character.</summary>
    public int StandIns;
    public bool Hidden;
    public bool Deleted;
}
