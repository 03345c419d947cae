namespace Tenter.Tests.Handles;

using System;
using System.Linq;
using Shouldly;
using Tenter.Handles.Library;
using Xunit;

public sealed class LibraryReaderTests
{
    private const string Good = """
        version: "1"
        sources:
          thesis:
            name: A thesis
        tensions:
          - key: power
            name: Two sides of power
            kind: management
            one:
              name: The one
              gives: something
              costs: something else
            other:
              name: The other
              gives: something
              costs: something else
            citation: { source: thesis, lines: "L94-98, L202" }
            basis: text
            checked: true
        """;

    [Fact]
    public void The_shipped_libraries_keep_to_their_form()
    {
        LibraryReader.Tensions(ShippedLibrary.Text("tensions.yaml")).Done.ShouldBeTrue();
        ShippedLibrary.Tensions.Tensions.Count.ShouldBeGreaterThanOrEqualTo(12);
        ShippedLibrary.Questions.Questions.Count.ShouldBeGreaterThanOrEqualTo(11);
        ShippedLibrary.Questions.Groups.ShouldAllBe(group =>
            ShippedLibrary.Questions.Questions.Any(question => question.Group == group.Key)
        );
    }

    [Fact]
    public void The_shipped_cards_give_both_sides_as_much()
    {
        foreach (var tension in ShippedLibrary.Tensions.Tensions)
        {
            tension.One.Signs.ShouldNotBeNull(tension.Key);
            tension.Other.Signs.ShouldNotBeNull(tension.Key);
            tension.Standpoint.ShouldNotBeNull(tension.Key);
        }
    }

    [Fact]
    public void A_good_file_is_read()
    {
        var library = LibraryReader.Tensions(Good).Value;

        var power = library.Find("power")!;
        power.Cited.ShouldBe("A thesis, lines 94–98, 202");
        library.MarkOf(power).ShouldBe("tensions/power@1");
    }

    [Theory]
    [InlineData("kind: management", "kind: mangement", 8, "kind is ‘mangement’")]
    [InlineData("basis: text", "basis: said", 18, "basis is ‘said’")]
    [InlineData("checked: true", "checked: perhaps", 19, "checked is ‘perhaps’")]
    [InlineData("source: thesis", "source: these", 17, "there is no source called these")]
    [InlineData("L94-98, L202", "p. 94", 17, "lines are written as")]
    [InlineData("    name: Two sides of power", "    nmae: Two sides of power", 7, "there is no field called nmae")]
    [InlineData("    name: Two sides of power", "    nmae: Two sides of power", 6, "name is missing")]
    [InlineData(
        "      gives: something\n      costs: something else\n    other",
        "      costs: much\n    other",
        10,
        "gives is missing"
    )]
    [InlineData("key: power", "key: Power!", 6, "the key ‘Power!’")]
    [InlineData("    basis: text", "    feeds: [voice]\n    basis: text", 18, "there is no tension with the key voice")]
    [InlineData("tensions:", "tensions: none\nothers:", 5, "tensions has to be a list")]
    [InlineData("    one:", "    one: [", 11, "this is not YAML")]
    public void A_fault_is_named_with_its_line(string right, string wrong, int line, string what)
    {
        var yaml = Good.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal);

        var refusal = LibraryReader.Tensions(yaml).Refusal;

        var faults = refusal.ShouldBeOfType<LibraryMalformed>().Faults;
        faults.ShouldContain(
            fault => fault.What.StartsWith(what, StringComparison.Ordinal) && fault.Line == line,
            string.Join("; ", faults)
        );
        refusal.Message.ShouldContain($"tensions.yaml, line {faults[0].Line}");
    }

    [Fact]
    public void A_key_that_stands_twice_is_a_fault()
    {
        var item = Good.ReplaceLineEndings("\n").Split("tensions:\n")[1];

        var faults = LibraryReader.Tensions(Good + "\n" + item).Refusal.ShouldBeOfType<LibraryMalformed>().Faults;

        faults.Single().What.ShouldBe("the key power stands here a second time");
    }

    [Fact]
    public void A_copy_remembers_where_it_came_from_and_is_made_once()
    {
        var project = new MemoryProject();

        project.Do("use-tension", """{"key":"power"}""");

        var copy = UseLibrary.CopyOf(project.View(), "power")!;
        copy.Library.ShouldBe($"tensions/power@{ShippedLibrary.Tensions.Version}");
        copy.Between.ShouldNotBeNull();
        project.Try("use-tension", """{"key":"power"}""").Refusal.ShouldBeOfType<InUseAlready>();
        project.Try("use-tension", """{"key":"charm"}""").Refusal.ShouldBeOfType<NotInLibrary>();
    }
}
