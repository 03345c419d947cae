namespace Tenter.Tests.Journal;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>Acts as people might do them, the same for the same seed: additions, changes of single fields, removals.</summary>
internal sealed class RandomActs(MemoryJournal journal, int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Tries acts until one is not refused.</summary>
    public ChangeSet Next()
    {
        while (true)
        {
            var changes = Enumerable.Range(0, random.Next(1, 4)).SelectMany(_ => Change()).ToList();
            if (changes.Count > 0 && journal.Do(new Draft("random", "Did something", changes)) is { Done: true } done)
            {
                return done.Value;
            }
        }
    }

    /// <summary>The contents of a state, without who wrote what: what undo promises to bring back.</summary>
    public static IReadOnlyList<string> ContentOf(Project project) =>
        [
            .. project
                .Kinds.All.SelectMany(kind =>
                    project
                        .Table(kind)
                        .Rows.Select(row =>
                            $"{kind.Name} {row.Record.Id} {System.Text.Encoding.UTF8.GetString(kind.Encode(row.Record))}"
                        )
                )
                .Order(StringComparer.Ordinal),
        ];

    private IEnumerable<RecordChange> Change()
    {
        var forums = journal.Project.All<Forum>().ToList();
        var seats = journal.Project.All<Seat>().ToList();
        var promises = journal.Project.All<Promise>().ToList();
        switch (random.Next(9))
        {
            case 0:
                yield return RecordChange.Put(
                    Forum.Kind,
                    new Forum
                    {
                        Id = journal.NewId(),
                        Name = Word(),
                        Seats = random.Next(5),
                    }
                );
                break;
            case 1 when forums.Count > 0:
                yield return RecordChange.Put(
                    Seat.Kind,
                    new Seat
                    {
                        Id = journal.NewId(),
                        Forum = Any(forums).Id,
                        From = random.Next(2010, 2020),
                    }
                );
                break;
            case 2 when forums.Count > 0 && seats.Count > 0:
                yield return RecordChange.Put(
                    Promise.Kind,
                    new Promise
                    {
                        Id = journal.NewId(),
                        Forum = Any(forums).Id,
                        Seat = Any(seats).Id,
                        Words = Word(),
                    }
                );
                break;
            case 3 when forums.Count > 0:
                yield return RecordChange.Put(Forum.Kind, Any(forums) with { Name = Word() });
                break;
            case 4 when forums.Count > 0:
                yield return RecordChange.Put(Forum.Kind, Any(forums) with { Chair = Word() });
                break;
            case 5 when forums.Count > 0:
                yield return RecordChange.Put(Forum.Kind, Any(forums) with { Seats = random.Next(5), Chair = null });
                break;
            case 6 when seats.Count > 0:
                yield return RecordChange.Put(Seat.Kind, Any(seats) with { Note = Word() });
                break;
            case 7 when promises.Count > 0:
                yield return RecordChange.Remove(Promise.Kind, Any(promises).Id);
                break;
            case 8 when forums.Count > 0:
                yield return RecordChange.Remove(Forum.Kind, Any(forums).Id);
                break;
            default:
                break;
        }
    }

    private T Any<T>(List<T> among) => among[random.Next(among.Count)];

    private string Word() => $"word {random.Next(6)}";
}
