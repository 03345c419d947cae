namespace Tenter.Store.Tests;

using System;
using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

/// <summary>While coding is blind the history tells nobody what the others coded; afterwards it does.</summary>
public sealed class BlindHistoryTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_others_coded_is_not_told_until_blind_coding_is_taken_off()
    {
        var path = folder.File("blind.tenter");
        using (var mine = Session.New(path, "Blind", new SessionOptions()).Value)
        {
            mine.Import("minutes", Acts.Minutes);
            mine.Does((_, stamp) => RecordVerbs.Added(Member.Kind, new Member { Id = stamp.NewId(), Name = "Petra" }));
            Blind(mine, true);
        }

        using (var petra = Session.Open(path, new SessionOptions(As: "Petra")).Value)
        {
            petra.Does(
                (view, stamp) =>
                    CodePassage.Of(view, "Tuesday", view.WholeOf(view.All<Source>().Single()), stamp, makeCode: true)
            );
            petra.History().First().Words!.Sentence.ShouldContain("Tuesday");
        }

        using var again = Session.Open(path, new SessionOptions(As: NewProject.FirstMember)).Value;
        again.History().First().Words!.Sentence.ShouldNotContain("Tuesday");
        again.View().Count<Coding>().ShouldBe(0);
        Blind(again, false);
        again.History().Skip(1).First().Words!.Sentence.ShouldContain("Tuesday");
        again.View().Count<Coding>().ShouldBe(1);
    }

    private static void Blind(Session session, bool on) =>
        session.Does(
            (view, _) =>
                RecordVerbs.Changed(
                    ProjectInfo.Kind,
                    ProjectInfo.Of(view)! with
                    {
                        BlindCoding = on,
                    },
                    "Changed how coding is done"
                )
        );
}
