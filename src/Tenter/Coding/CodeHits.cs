namespace Tenter.Coding;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Puts one code on many passages as one act, as after a search; those that carry it from the member already are left.</summary>
public static class CodeHits
{
    public const string VerbName = "code-hits";

    /// <summary>The draft; the code is made when none is called so.</summary>
    /// <param name="ofWords">Whether they are accepted hits of a search for words; else what a query to codings finds.</param>
    public static Outcome<Draft> Of(
        View view,
        string query,
        string code,
        IReadOnlyList<Passage> passages,
        Stamp stamp,
        bool ofWords = true
    )
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return new NoCodeNamed();
        }

        var changes = new List<RecordChange>();
        if (!view.Named<Code>(code.Trim()).TryGet(out var found, out var refusal))
        {
            if (refusal is not NoneSoNamed)
            {
                return refusal;
            }

            found = new Code { Id = stamp.NewId(), Name = code.Trim() };
            changes.Add(RecordChange.Put(Code.Kind, found));
        }

        var made = changes.Count > 0 ? " (a new code)" : string.Empty;
        var pass = CodingPass.CurrentOf(view, stamp.By);
        var layers = new Layers(view);
        var coded = view.Where(Coding.ByCode, found.Id)
            .Where(coding => coding.By == stamp.By && layers.Of(coding) == pass?.Lens)
            .Select(coding => view.Read(coding.Passage))
            .ToHashSet();
        var fresh = passages.Where(coded.Add).ToList();
        if (fresh.Count == 0)
        {
            return passages.Count > 0 ? new CodedAlready(found.Name)
                : ofWords ? new NothingAccepted()
                : new NothingFound();
        }

        changes.AddRange(
            fresh.Select(passage =>
                RecordChange.Put(
                    Coding.Kind,
                    new Coding
                    {
                        Id = stamp.NewId(),
                        Code = found.Id,
                        Passage = passage,
                        By = stamp.By,
                        Pass = pass?.Id,
                        Introduced = BroughtUp.Holds(view, passage),
                    }
                )
            )
        );
        return new Draft(
            VerbName,
            ofWords
                ? $"Coded {fresh.Count} accepted {(fresh.Count == 1 ? "hit" : "hits")} of ‘{HitDecision.KeyOf(query)}’ as ‘{found.Name}’{made}"
                : $"Coded {fresh.Count} {(fresh.Count == 1 ? "passage" : "passages")} that ‘{HitDecision.KeyOf(query)}’ finds as ‘{found.Name}’{made}",
            changes
        );
    }
}

public sealed record NoCodeNamed() : WrongUsage("No code is named", string.Empty, "Choose a code, or write a new name");

public sealed record NothingAccepted()
    : NotAllowed(
        "No hit is accepted yet",
        string.Empty,
        "Accept those that are meant; they are then coded in one step"
    );

public sealed record NothingFound()
    : NotAllowed("The query finds no passage now", string.Empty, "There is nothing to code; ask in another way");
