namespace Tenter.Tests.Coding.Search;

using System;
using System.Linq;
using Shouldly;
using Tenter.Coding.Search;
using Xunit;

public sealed class InflectionsTests
{
    [Theory]
    [InlineData("partner", "partner partners partnered partnering partner's", "partnership partn")]
    [InlineData("partners", "partner partners partnered partner's", "partnership")]
    [InlineData("partner's", "partner partners partner's", "partnership")]
    [InlineData("trusting", "trust trusts trusted trusting", "trustee")]
    [InlineData("plan", "plans planned planning", "planed planing plane")]
    [InlineData("planed", "plane planes planing", "plan planned")]
    [InlineData("planning", "plan plans planned", "plane")]
    [InlineData("hoping", "hope hopes hoped", "hop hopped")]
    [InlineData("travel", "travels travelled travelling traveled traveling", "traveller")]
    [InlineData("benefit", "benefits benefited benefiting benefitted", "beneficial")]
    [InlineData("agency", "agency agencies agency's", "agencys")]
    [InlineData("agencies", "agency agencies", "agenc")]
    [InlineData("study", "studies studied studying", "studyed")]
    [InlineData("agree", "agrees agreed agreeing", "agreement")]
    [InlineData("agreed", "agree agrees agreeing", "agreement")]
    [InlineData("lie", "lies lying lay lain lied", "laid")]
    [InlineData("dying", "die dies died", "dye")]
    [InlineData("panic", "panics panicked panicking", "paniced")]
    [InlineData("process", "processes processed processing", "proces")]
    [InlineData("box", "boxes boxed", "boxs")]
    [InlineData("church", "churches", "churchs")]
    [InlineData("echo", "echoes echos echoed", "")]
    [InlineData("analysis", "analyses analysis", "analyse")]
    [InlineData("hypotheses", "hypothesis hypotheses", "hypo")]
    [InlineData("children", "child children children's", "childhood")]
    [InlineData("woman", "women woman's women's", "womanly")]
    [InlineData("people", "person people persons people's", "personal")]
    [InlineData("went", "go goes going gone went", "goer")]
    [InlineData("was", "be is are were been being", "bee")]
    [InlineData("being", "be is was", "bee")]
    [InlineData("understood", "understand understands understanding understood", "under")]
    [InlineData("led", "lead leads leading", "leader")]
    [InlineData("see", "saw seen sees seeing", "seed")]
    [InlineData("leaves", "leaf leave leaves left leaving", "")]
    [InlineData("learned", "learn learns learnt learned", "learner")]
    [InlineData("strong", "stronger strongest", "strongly")]
    [InlineData("happier", "happy happier happiest", "")]
    [InlineData("bigger", "big biggest", "")]
    [InlineData("worse", "bad worse worst", "")]
    [InlineData("work", "works worked working", "worker")]
    [InlineData("thing", "thing things", "the th")]
    [InlineData("shed", "shed sheds shedding", "she")]
    [InlineData("the", "the", "thing thes")]
    [InlineData("its", "its", "it")]
    [InlineData("fee", "fee fees", "feed")]
    [InlineData("organise", "organises organised organising", "organize")]
    [InlineData("focus", "focuses focused focusing focussed", "foci")]
    [InlineData("x", "x", "xs")]
    [InlineData("é", "é", "")]
    public void A_word_with_its_inflections(string word, string has, string lacks)
    {
        var forms = Inflections.Of(word);

        forms.ShouldContain(word);
        has.Split(' ').Where(form => !forms.Contains(form)).ShouldBeEmpty();
        lacks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(forms.Contains).ShouldBeEmpty();
    }
}
