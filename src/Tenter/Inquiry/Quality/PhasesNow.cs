namespace Tenter.Inquiry.Quality;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>The phases a project declares, and how far each is said to have come. Nothing is worked out from them.</summary>
/// <param name="Scheme">Null where the project declares none.</param>
public sealed record PhasesNow(Scheme? Scheme, IReadOnlyList<PhaseNow> Phases)
{
    /// <summary>O(marks).</summary>
    public static PhasesNow Of(View view)
    {
        var scheme = ProjectInfo.Of(view)?.Phases is { } name ? Tenter.Evidence.Scheme.Of(view, name) : null;
        var marks = view.All<PhaseMark>().ToLookup(mark => mark.Phase);
        return new PhasesNow(
            scheme,
            [
                .. (scheme?.Terms ?? []).Select(term => new PhaseNow(
                    term,
                    [.. marks[term.Key].OrderBy(mark => mark.At).ThenBy(mark => mark.Id)]
                )),
            ]
        );
    }
}

/// <summary>One phase.</summary>
/// <param name="Marks">The earliest first: one may go back to a phase that was done.</param>
public sealed record PhaseNow(Term Term, IReadOnlyList<PhaseMark> Marks)
{
    /// <summary>open, under-way or done, as last said; null where nobody has said.</summary>
    public string? Status => Marks.Count == 0 ? null : Marks[^1].Status;
}
