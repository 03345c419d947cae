namespace Tenter.Store.Tests.Frozen;

using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Made the project that is kept in this folder for good, so that every later version of the program can show that it still
/// opens, verifies and reads what the first one wrote. Run once per format: see README.md.
/// </summary>
internal static class FrozenProject
{
    public const string Command = "freeze";
    public const string Title = "Harrowmere";
    public const string Text = "WREN: We were told on the Friday.\nOSMAN: I was told on the Monday; nobody asked.\n";

    public static int Write(string path)
    {
        using var session = Session.New(path, Title, new SessionOptions()).Value;
        var forum = session
            .Does(
                (_, stamp) =>
                    RecordVerbs.Added(
                        Organisation.Kind,
                        new Organisation
                        {
                            Id = stamp.NewId(),
                            Name = "Tollgate Residents’ Forum",
                            Sector = "community",
                        }
                    ),
                "first of the bodies on the map"
            )
            .Draft.Made!.Value;
        var wren = session.AddParticipant("Wren");
        var osman = session.AddParticipant("Osman");
        var gone = session.AddParticipant("Somebody who withdrew");
        session.Change(wren with { Organisation = forum.Id, Role = "chair" });
        session.Change(osman with { Role = "clerk" });
        _ = session.Undo();
        var source = session.Import("assembly", Text);
        var minutes = session.Import("minutes", "To be removed.");
        session.Does(
            (_, _) =>
                RecordVerbs.Changed(
                    Source.Kind,
                    source with
                    {
                        Participants = [wren.Id, osman.Id],
                        Date = Edtf.Parse("2017-06-08").Value,
                    },
                    "Said who took part, and when"
                )
        );
        session.Remove(Source.Kind, minutes.Id);
        session.Erase(Participant.Kind, gone.Id);
        session.Checkpoint();
        session.AddParticipant("Petra");
        return session.ErasurePending ? 1 : 0;
    }

    public static string[] Names(Session session) =>
        [.. session.Project.All<Participant>().Select(participant => participant.Name).Order()];
}
