namespace Tenter.Web.Tests;

using System;
using System.Linq;
using System.Text.Json.Nodes;
using Shouldly;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Handles;
using Tenter.Journal;
using Tenter.Web.Entry;

/// <summary>Puts a small partnership on the desk: who sits where, three meetings, what was raised and promised, a card.</summary>
internal static class Partnership
{
    private static readonly (string Verb, string Arguments)[] Acts =
    [
        ("add-actor", """{"name":"Wennshire County Council","actorKind":"organisation","sectors":["public"]}"""),
        (
            "add-actor",
            """{"name":"Gareth","actorKind":"person","sectors":["public"],"partOf":"Wennshire County Council"}"""
        ),
        ("add-actor", """{"name":"Osman","actorKind":"person","sectors":["voluntary","community"]}"""),
        ("add-actor", """{"name":"Commissioning manager","actorKind":"post","sectors":["public"]}"""),
        ("add-actor", """{"name":"Guidance 2015","actorKind":"policy","from":"2015-03","to":"2017-07"}"""),
        ("add-space", """{"name":"Assembly","spaceKind":"assembly","from":"2017-03-14","to":".."}"""),
        ("add-space", """{"name":"Forum","spaceKind":"forum","from":"2013~"}"""),
        (
            "add-seat",
            """{"actor":"Gareth","space":"Assembly","mayDecide":"the agenda, not seats","from":"2017-03","to":".."}"""
        ),
        ("add-seat", """{"actor":"Osman","space":"Assembly","speaksFor":"the Forum","from":"2017-03","to":".."}"""),
        (
            "add-tie",
            """{"between":"actor:Osman","and":"space:Forum","layers":["relationships","identity"],"from":"2014","to":".."}"""
        ),
        (
            "add-tie",
            """{"between":"actor:Commissioning manager","and":"space:Assembly","layers":["processes"],"what":"brings items to","from":"2017","to":"..","directed":true}"""
        ),
        (
            "add-tie",
            """{"between":"actor:Guidance 2015","and":"space:Assembly","layers":["policy"],"from":"2015","to":"2017-07"}"""
        ),
        (
            "add-tie",
            """{"between":"actor:Gareth","and":"actor:Osman","what":"spoke on the stairs","from":"2016","to":"2017-09-01"}"""
        ),
        ("add-meeting", """{"name":"Assembly, 6 February 2018","space":"Assembly","date":"2018-02-06"}"""),
        (
            "add-meeting",
            """{"name":"Assembly, 13 March 2018","space":"Assembly","date":"2018-03-13","chair":"Gareth","sources":["minutes"]}"""
        ),
        ("add-meeting", """{"name":"Assembly, June 2094","space":"Assembly","date":"2094-06-12"}"""),
        (
            "add-issue",
            """{"name":"The Travellers’ site has no drop-in","raisedAt":["Assembly, 6 February 2018"],"date":"2018-02-06","fate":"non-issue"}"""
        ),
        (
            "add-promise",
            """{"name":"heating looked at before spring","by":"Gareth","date":"2018-02-06","due":"before spring"}"""
        ),
        ("use-tension", """{"key":"voice-route-in"}"""),
        (
            "add-tension-reading",
            """{"tension":"Speaking for everyone, and letting people in","actor":"Osman","space":"Assembly","date":"2017-10","oneMark":"strongly","otherMark":"some to strongly","held":"by-turns","lookAgain":"2018-06"}"""
        ),
    ];

    /// <summary>The workbench needs its sources first: one of the meetings tells of them.</summary>
    public static void Found(this DeskWorkbench workbench)
    {
        foreach (var (verb, arguments) in Acts)
        {
            workbench.Act(verb, arguments);
        }
    }

    public static RecordId Act(this DeskWorkbench workbench, string verb, string arguments)
    {
        var done = workbench.Desk.Act(verb, JsonNode.Parse(arguments)!.AsObject());
        done.Done.ShouldBeTrue(done.Done ? null : done.Refusal.Message);
        return done.Value.Draft.Made!.Value.Id;
    }

    /// <summary>The passage of the conversation where these words stand.</summary>
    public static Passage PassageOf(this DeskWorkbench workbench, string words)
    {
        var (start, end) = workbench.Of(words);
        return new Passage(workbench.Imelda.Id, workbench.Imelda.Revision, start, end);
    }

    public static Meeting Meeting(this DeskWorkbench workbench, string name) =>
        workbench.Desk.View().Named<Meeting>(name).Value;

    public static Meeting March(this DeskWorkbench workbench) => workbench.Meeting("Assembly, 13 March 2018");

    public static Tension Card(this DeskWorkbench workbench) => workbench.Desk.View().All<Tension>().First();

    /// <summary>An address with MEETING, CARD, ISSUE, POST and OSMAN in it filled in.</summary>
    public static string Filled(this DeskWorkbench workbench, string path)
    {
        var view = workbench.Desk.View();
        return path.Replace("MEETING", workbench.March().Id.ToString(), StringComparison.Ordinal)
            .Replace("CARD", workbench.Card().Id.ToString(), StringComparison.Ordinal)
            .Replace("ISSUE", view.All<Issue>().First().Id.ToString(), StringComparison.Ordinal)
            .Replace("POST", view.Named<Actor>("Commissioning manager").Value.Id.ToString(), StringComparison.Ordinal)
            .Replace("OSMAN", view.Named<Actor>("Osman").Value.Id.ToString(), StringComparison.Ordinal);
    }
}
