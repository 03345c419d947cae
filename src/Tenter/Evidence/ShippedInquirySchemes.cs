namespace Tenter.Evidence;

using System.Collections.Generic;

/// <summary>
/// The vocabularies of inquiry that a new project begins with: how the researcher took part, the phases of thematic analysis
/// as two studies followed them, lists of questions for good analysis, and what a finding may be marked with.
/// </summary>
internal static class ShippedInquirySchemes
{
    private const string Collaboration =
        "Jacklin-Jarvis, C. (2014) Collaboration for children: leadership in a complex space. PhD thesis, The Open University";

    private const string Erewash = "Thesis on Wellbeing Erewash, ch. 3 and 4";
    private const string BraunClarke = "Braun, V. and Clarke, V. (2006) Using thematic analysis in psychology";
    private const string Miles =
        "Miles, M. B., Huberman, A. M. and Saldaña, J., as used in the thesis on Wellbeing Erewash, ch. 4";

    private const string Text = "text";
    private const string Inferred = "inferred";

    public static IReadOnlyList<Scheme> All() =>
        [
            new Scheme
            {
                Name = Scheme.Participation,
                Title = "How the researcher took part",
                Citation = Erewash,
                Terms =
                [
                    new("complete", "Complete", "Took part as anybody else did", Text),
                    new("partial", "Partial", "Took part in some of it", Text),
                    new("limited", "Limited", "Spoke when spoken to", Text),
                    new("none", "None", "Watched", Text),
                ],
            },
            new Scheme
            {
                Name = Scheme.JournalCategories,
                Title = "Kinds of entry in a reflexive journal",
                Citation = Erewash,
                Terms =
                [
                    new("emotional", "Emotional", "How it was for the one who studies", Text),
                    new("methodological", "Methodological", "How it is done, and what was decided", Text),
                    new("general", "General", "Anything else", Text),
                ],
            },
            new Scheme
            {
                Name = Scheme.MethodFamilies,
                Title = "Families of thematic analysis",
                Citation = "Braun, V. and Clarke, V. (2021), three families",
                Terms =
                [
                    new(
                        "reflexive",
                        "Reflexive",
                        "The reading is the researcher's own; its authors hold that figures of agreement do not fit it",
                        Text
                    ),
                    new(
                        "codebook",
                        "Codebook",
                        "Codes are set early and shared; framework and template analysis",
                        Text
                    ),
                    new(
                        "coding-reliability",
                        "Coding reliability",
                        "Several code alike, and how far is reported",
                        Text
                    ),
                    new("other", "Another, said in words", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.FivePhases,
                Title = "Thematic analysis in five phases",
                Citation = Collaboration + ", ch. 4, after " + BraunClarke,
                Terms =
                [
                    new("familiarise", "Become familiar with what was gathered", Basis: Text),
                    new("codes", "Make codes", "In passes: first open, then aligned, then applied back", Text),
                    new("search", "Search for themes", Basis: Text),
                    new("review", "Review themes", "Against what was observed; confirming and contrasting", Text),
                    new("define", "Define and name themes", Basis: Text),
                ],
            },
            new Scheme
            {
                Name = Scheme.SixPhases,
                Title = "Thematic analysis in six phases",
                Citation = Erewash + ", after " + BraunClarke,
                Terms =
                [
                    new("familiarise", "Become familiar with what was gathered", Basis: Text),
                    new("initial-codes", "Make a first set of codes", Basis: Text),
                    new("search", "Search for themes", Basis: Text),
                    new("review", "Review themes", Basis: Text),
                    new("define", "Define and name themes", Basis: Text),
                    new("report", "Write the report", Basis: Text),
                ],
            },
            new Scheme
            {
                Name = Scheme.FifteenPoints,
                Title = "Fifteen points for good thematic analysis",
                Citation = BraunClarke + ", their list, put in other words",
                Terms =
                [
                    new(
                        "transcribed",
                        "The transcripts hold what matters and were compared with what was said",
                        "Transcription",
                        Text
                    ),
                    new("even-attention", "Every source had the same attention while coding", "Coding", Text),
                    new(
                        "not-anecdotal",
                        "Themes come from going through everything, not from a few telling cases",
                        "Coding",
                        Text
                    ),
                    new("gathered", "For each theme all that belongs to it was brought together", "Coding", Text),
                    new(
                        "checked-back",
                        "Themes were compared with each other and taken back to the sources",
                        "Coding",
                        Text
                    ),
                    new("distinct", "Each theme hangs together and is unlike the others", "Coding", Text),
                    new("made-sense-of", "What was said is made sense of, not only told again", "Analysis", Text),
                    new("fits", "Words quoted and what is said of them fit", "Analysis", Text),
                    new("tells", "It tells something worth telling, in order", "Analysis", Text),
                    new("balance", "Quotation and what is made of it are in proportion", "Analysis", Text),
                    new("time", "Every phase had the time it needs", "Overall", Text),
                    new("assumptions", "Where one stands, and what one assumed, is said", "The report", Text),
                    new("method-fits", "What was done is what it says was done", "The report", Text),
                    new(
                        "concepts-fit",
                        "Words and ideas of the report agree with where one stands",
                        "The report",
                        Text
                    ),
                    new(
                        "active",
                        "The researcher is told as somebody who acts: themes do not simply appear",
                        "The report",
                        Text
                    ),
                ],
            },
            new Scheme
            {
                Name = Scheme.FurtherChecks,
                Title = "Nine further checks",
                Citation = Miles,
                Terms =
                [
                    new(
                        "representative",
                        "Representativeness",
                        "Is it one voice, one year, one kind of source? Compare with the whole",
                        Text
                    ),
                    new("researcher-effects", "Researcher effects", "What did the researcher bring in?", Text),
                    new(
                        "triangulation",
                        "Triangulation",
                        "What was observed, what was told, and how both changed",
                        Text
                    ),
                    new("surprises", "Following up surprises", "What did not fit, and where did it lead?", Text),
                    new("replicated", "Found again", "Does it hold elsewhere in what was gathered?", Text),
                    new("feedback", "Participants' feedback", "What did those it is about say of it?", Text),
                    new("reliability", "Reliability", "Would it have been done alike on another day?", Text),
                    new("internal-validity", "Internal validity", "Does it make sense to those who were there?", Text),
                    new("use", "Application", "Is it still of use to those it is about?", Text),
                ],
            },
            new Scheme
            {
                Name = Scheme.FindingLevels,
                Title = "Levels of collaborative practice",
                Citation = Collaboration + ", ch. 5",
                Terms =
                [
                    new("individual", "Individual", Basis: Text),
                    new("interpersonal", "Interpersonal", Basis: Text),
                    new("intra-sector", "Within a sector", Basis: Text),
                    new("cross-sector", "Across sectors", Basis: Text),
                ],
            },
            new Scheme
            {
                Name = Scheme.UnitsOfAnalysis,
                Title = "Units of analysis",
                Citation = Erewash,
                Terms =
                [
                    new("subject", "Subject", "Who or what the finding is about", Text),
                    new("object", "Object", "What of it is explained", Text),
                    new("observation", "Observation", "Where one looked for it", Text),
                ],
            },
            new Scheme
            {
                Name = Scheme.Standpoints,
                Title = "From which standpoint",
                Citation = Collaboration + ", ch. 7: ideal from the voluntary sector's standpoint",
                Terms =
                [
                    new("voluntary", "From the voluntary sector", Basis: Text),
                    new("public", "From the public sector", Basis: Inferred),
                    new("people-served", "From those who are served", Basis: Inferred),
                    new("researcher", "From the one who studies", Basis: Inferred),
                ],
            },
            new Scheme
            {
                Name = Scheme.SensesOfContext,
                Title = "In which sense of context",
                Terms =
                [
                    new("surroundings", "What lies around the collaboration: law, money, elections", Basis: Inferred),
                    new("feature", "A feature of the collaboration itself that shapes what people do", Basis: Inferred),
                    new("words", "What stands before and after the words", Basis: Inferred),
                ],
            },
        ];
}
