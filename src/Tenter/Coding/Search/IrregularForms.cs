namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;

/// <summary>
/// English words whose forms no spelling rule gives. Each entry is a base and its irregular forms; regular ones (<c>-s</c>,
/// <c>-ing</c>) come from the rules. Compiled from school grammar, leaning on words met in accounts of working together.
/// </summary>
internal static class IrregularForms
{
    private const string Verbs = """
        arise arose arisen, awake awoke awoken, be am is are was were been being, bear bore borne born, beat beaten,
        become became, befall befell befallen, begin began begun, behold beheld, bend bent, bet, bid bade bidden,
        bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought,
        broadcast, build built, burn burnt, burst, buy bought, cast, catch caught, choose chose chosen, cling clung,
        come came, cost, creep crept, cut, deal dealt, dig dug, do did done does doing, draw drew drawn, dream
        dreamt, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed, feel
        felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden, forecast,
        foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, freeze
        froze frozen, get got gotten, give gave given, go went gone goes going, grind ground, grow grew grown, hang
        hung, have has had, hear heard, hide hid hidden, hit, hold held, hurt, keep kept, kneel knelt, know knew
        known, lay laid, lead led, lean leant, leap leapt, learn learnt, leave left, lend lent, let, lie lay lain,
        light lit, lose lost, make made, mean meant, meet met, mislead misled, mistake mistook mistaken,
        misunderstand misunderstood, outdo outdid outdone, outgrow outgrew outgrown, overcome overcame, overhear
        overheard, override overrode overridden, oversee oversaw overseen, overtake overtook overtaken, overthrow
        overthrew overthrown, partake partook partaken, pay paid, prove proven, put, quit, read, rebuild rebuilt,
        redo redid redone, repay repaid, rethink rethought, rewrite rewrote rewritten, rid, ride rode ridden, ring
        rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold, send sent, set, sew
        sewn, shake shook shaken, shed, shine shone, shoot shot, show shown, shrink shrank shrunk, shut, sing sang
        sung, sink sank sunk, sit sat, sleep slept, slide slid, smell smelt, sow sown, speak spoke spoken, speed
        sped, spell spelt, spend spent, spill spilt, spin spun, split, spoil spoilt, spread, spring sprang sprung,
        stand stood, steal stole stolen, stick stuck, sting stung, stride strode stridden, strike struck stricken,
        strive strove striven, swear swore sworn, sweep swept, swell swollen, swim swam swum, swing swung, take took
        taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, thrust, tread trod
        trodden, undergo underwent undergone, underlie underlay underlain, understand understood, undertake
        undertook undertaken, undo undid undone, uphold upheld, upset, wake woke woken, wear wore worn, weave wove
        woven, weep wept, win won, wind wound, withdraw withdrew withdrawn, withhold withheld, withstand withstood,
        write wrote written
        """;

    private const string Nouns = """
        analysis analyses, appendix appendices, axis axes, basis bases, bureau bureaux, calf calves, child children,
        crisis crises, criterion criteria, curriculum curricula, datum data, diagnosis diagnoses, emphasis emphases,
        foot feet, goose geese, half halves, hypothesis hypotheses, index indices, knife knives, leaf leaves, life
        lives, loaf loaves, locus loci, man men, matrix matrices, medium media, memorandum memoranda, mouse mice,
        nucleus nuclei, parenthesis parentheses, person people, phenomenon phenomena, quiz quizzes, radius radii,
        scarf scarves, self selves, sheaf sheaves, shelf shelves, stimulus stimuli, stratum strata, syllabus
        syllabi, synthesis syntheses, thesis theses, thief thieves, tooth teeth, vertex vertices, wife wives, wolf
        wolves, woman women, chairman chairmen, chairwoman chairwomen, layman laymen, policeman policemen,
        policewoman policewomen, spokesman spokesmen, spokeswoman spokeswomen, grandchild grandchildren, schoolchild
        schoolchildren, stepchild stepchildren, housewife housewives, midwife midwives
        """;

    private const string Adjectives = """
        bad worse worst, far further furthest farther farthest, good better best, little less least
        """;

    /// <summary>Adjectives compared with -er and -est; others would give <c>worker</c> for <c>work</c>.</summary>
    private const string Gradable = """
        angry big bright broad busy calm cheap clear close cold cool costly dark deep early easy fair fast few firm
        friendly full great happy hard healthy heavy high hot keen kind large late lengthy light likely lonely long
        loose loud low messy narrow near new nice old poor quick quiet rich rough sad safe sharp short simple slow
        small smooth soft strange strict strong sure tall tense thick thin tight tough ugly warm weak wealthy wide
        wise worthy young
        """;

    /// <summary>
    /// Words of the closed classes, which are never taken for the base of another: <c>the</c> has no <c>thing</c>.
    /// </summary>
    private const string FunctionWords = """
        a about above across after against all along although am among an and another any anyone anything are around as
        at because been before behind below between both but by can cannot could did do does down during each either
        every everyone everything for from had has have he her here hers herself him himself his how if in into is it
        its itself just may me might more most must my myself neither no nobody none nor not nothing now of off on
        once only onto or our ours ourselves out over shall she should since so some someone something such than that
        the their theirs them themselves then there these they this those though through throughout thus to too toward
        towards under unless until up upon us very was we were what when where whereas whether which while who whom
        whose why will with within without would yet you your yours yourself yourselves
        """;

    /// <summary>Verbs that are in the list of function words too; their families are wanted.</summary>
    private static readonly HashSet<string> Auxiliaries = ["be", "do", "have"];

    private static readonly HashSet<string> Functions = new(Split(FunctionWords), StringComparer.Ordinal);
    private static readonly HashSet<string> Gradables = new(Split(Gradable), StringComparer.Ordinal);
    private static readonly HashSet<string> OwnPast = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, HashSet<string>> Forms = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<string>> BasesByForm = new(StringComparer.Ordinal);

    static IrregularForms()
    {
        foreach (var lemma in Read(Verbs))
        {
            OwnPast.Add(lemma);
        }

        // The regular past stands beside the irregular one in these.
        OwnPast.ExceptWith(
            Split(
                "bet burn dream dwell hang kneel lean leap learn lie light prove quit shine smell speed spell spill spoil"
            )
        );
        _ = Read(Nouns);
        _ = Read(Adjectives);
    }

    public static bool IsFunctionWord(string word) => Functions.Contains(word) && !Auxiliaries.Contains(word);

    public static bool IsGradable(string lemma) => Gradables.Contains(lemma);

    /// <summary>Whether it is a verb whose past the rules would get wrong.</summary>
    public static bool HasOwnPast(string lemma) => OwnPast.Contains(lemma);

    public static IReadOnlyCollection<string> OfBase(string lemma) =>
        Forms.TryGetValue(lemma, out var forms) ? forms : [];

    public static IReadOnlyCollection<string> BasesOf(string form) =>
        BasesByForm.TryGetValue(form, out var bases) ? bases : [];

    private static List<string> Read(string table)
    {
        var lemmas = new List<string>();
        foreach (var entry in table.Split(','))
        {
            var words = Split(entry);
            lemmas.Add(words[0]);
            if (!Forms.TryGetValue(words[0], out var forms))
            {
                Forms[words[0]] = forms = new HashSet<string>(StringComparer.Ordinal);
            }

            foreach (var form in words.AsSpan(1))
            {
                forms.Add(form);
                if (!BasesByForm.TryGetValue(form, out var bases))
                {
                    BasesByForm[form] = bases = [];
                }

                bases.Add(words[0]);
            }
        }

        return lemmas;
    }

    private static string[] Split(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
