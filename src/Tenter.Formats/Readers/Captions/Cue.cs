namespace Tenter.Formats.Readers.Captions;

using System;

/// <summary>A stretch of captioned speech: when it begins, who speaks (null when the cue names nobody), and the words.</summary>
internal readonly record struct Cue(TimeSpan At, string? Speaker, string Words);
