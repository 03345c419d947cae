namespace Tenter.Journal;

/// <summary>A record as one act left it.</summary>
/// <param name="Words">The act's own words; null where they were erased.</param>
/// <param name="Record">Null where the act took it out, or where it was erased since.</param>
public sealed record RecordPast(ChangeSet Set, OwnWords? Words, Record? Record);
