namespace Tenter.Evidence;

using System.Collections.Generic;

/// <summary>
/// The vocabularies a new project begins with. They are copied into it and are then the project's own to edit; each says
/// where it comes from, and whether the source says so or we inferred it.
/// </summary>
internal static class ShippedSchemes
{
    private const string Thesis =
        "Jacklin-Jarvis, C. (2014) Collaboration for children: leadership in a complex space. PhD thesis, The Open University";

    private const string Text = "text";
    private const string Inferred = "inferred";

    public static IReadOnlyList<Scheme> All() =>
        [
            new Scheme
            {
                Name = Scheme.SourceKinds,
                Title = "Kinds of source",
                Citation = Thesis + ", ch. 4",
                Terms =
                [
                    new("interview", "Interview", Basis: Text),
                    new("observation", "Observation", Basis: Text),
                    new("minutes", "Minutes", Basis: Text),
                    new("terms-of-reference", "Terms of reference", Basis: Text),
                    new("policy", "Policy text", Basis: Text),
                    new("paper", "Paper or report", Basis: Inferred),
                    new("correspondence", "Correspondence", Basis: Inferred),
                    new("newsletter", "Newsletter", Basis: Inferred),
                    new("film", "Film or recording", Basis: Inferred),
                    new("note", "Derived note", Basis: Inferred),
                    new("survey", "Survey", Basis: Inferred),
                    new("register", "Register or table", Basis: Inferred),
                    new("journal", "Research journal", Basis: Text),
                    new("evaluation", "Evaluation", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.Modes,
                Title = "How it is known",
                Terms =
                [
                    new("observed", "What was observed", Basis: Inferred),
                    new("account", "An account given", Basis: Inferred),
                    new("document", "A document", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.Sectors,
                Title = "Sectors",
                Terms =
                [
                    new("voluntary", "Voluntary and community", Basis: Text),
                    new("public", "Public", Basis: Text),
                    new("private", "Private", Basis: Text),
                    new("community", "Residents and service users", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.Levels,
                Title = "Levels",
                Terms =
                [
                    new("frontline", "Front line", Basis: Inferred),
                    new("manager", "Managers", Basis: Inferred),
                    new("executive", "Executives and boards", Basis: Inferred),
                    new("national", "National", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.Outcomes,
                Title = "Outcomes of an approach",
                Terms =
                [
                    new("took-part", "Took part", Basis: Inferred),
                    new("declined", "Declined", Basis: Inferred),
                    new("no-answer", "No answer", Basis: Inferred),
                    new("pending", "Still open", Basis: Inferred),
                    new("withdrew", "Withdrew", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.Layers,
                Title = "Layers",
                Citation = Thesis + ", Box 12",
                Terms =
                [
                    new("policy", "Policy", "National drivers and local implementation", Text),
                    new("processes", "Processes", "Boards, working groups, commissioning, shared delivery", Text),
                    new("relationships", "Relationships", "Between key people across a boundary", Text),
                    new("identity", "Participant identity", "On whose behalf one takes part", Text),
                ],
            },
            new Scheme
            {
                Name = Scheme.Loci,
                Title = "Where it happens",
                Citation = Thesis + ", after Goffman",
                Terms =
                [
                    new("frontstage", "In the open meeting", Basis: Text),
                    new("semi-public", "Among one's own", Basis: Text),
                    new("backstage", "Behind the scenes", Basis: Text),
                    new("unclear", "Unclear", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.Fates,
                Title = "What became of it",
                Terms =
                [
                    new("open", "Still open", Basis: Inferred),
                    new("addressed", "Addressed", Basis: Inferred),
                    new("deferred", "Put off", Basis: Inferred),
                    new("non-issue", "Never an item", Basis: Inferred),
                    new("absorbed", "Taken up under another name", Basis: Inferred),
                    new("unknown", "Unknown", Basis: Inferred),
                    new("unclear", "Unclear: it is told differently", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.SpaceKinds,
                Title = "Kinds of space",
                Citation = Thesis + ", glossary",
                Terms =
                [
                    new("board", "Board", Basis: Text),
                    new("working-group", "Working group", Basis: Text),
                    new("forum", "Forum or network", Basis: Text),
                    new("assembly", "Open assembly", Basis: Inferred),
                    new("team", "Team to team", Basis: Inferred),
                    new("contract", "Contract review", Basis: Inferred),
                    new("conversation", "Standing conversation", Basis: Text),
                    new("consortium", "Consortium", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.ActorKinds,
                Title = "Kinds of actor",
                Terms =
                [
                    new("person", "Person", Basis: Inferred),
                    new("organisation", "Organisation", Basis: Inferred),
                    new("team", "Team", Basis: Inferred),
                    new("policy", "Policy or guidance", Basis: Inferred),
                    new("post", "Post", "An office that different people hold", Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.TieKinds,
                Title = "Kinds of tie",
                Terms =
                [
                    new("works-with", "Works with", Basis: Inferred),
                    new("talks-with", "Talks with", Basis: Inferred),
                    new("funds", "Funds", Basis: Inferred),
                    new("provides", "Provides", Basis: Inferred),
                    new("reports-to", "Reports to", Basis: Inferred),
                    new("employs", "Employs", Basis: Inferred),
                    new("speaks-for", "Speaks for", Basis: Inferred),
                    new("requires", "Requires or permits", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.Lenses,
                Title = "Lenses to read through",
                Terms =
                [
                    new("open", "Open: whatever stands out", Basis: Inferred),
                    new("tensions", "Tensions and how they are held", Basis: Text),
                    new("relational", "Relations rather than persons", Basis: Text),
                    new("metaphor", "Live metaphors", Basis: Text),
                    new("policy-words", "Words of policy and their synonyms", Basis: Text),
                    new("leadership", "What makes things happen", Basis: Text),
                ],
            },
            .. ShippedInquirySchemes.All(),
        ];
}
