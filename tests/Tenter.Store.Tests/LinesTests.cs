namespace Tenter.Store.Tests;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Xunit;

/// <summary>Lines as other programs send them: whatever is accepted can be read again.</summary>
public sealed class LinesTests : IDisposable
{
    private const int LinesPerVerb = 6;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("add-code", """{"name":null}""")]
    [InlineData("change-member", """{"id":"me","name":null}""")]
    [InlineData("add-source", """{"name":null,"text":"abc"}""")]
    [InlineData("add-source", """{"name":"a","text":null}""")]
    [InlineData("add-source", """{"name":"a","text":"abc","participants":[null]}""")]
    [InlineData("change-scheme", """{"id":"modes","terms":[null]}""")]
    [InlineData("change-scheme", """{"id":"modes","terms":[{"label":"x"}]}""")]
    [InlineData("add-actor", """{"name":"Wren","sectors":[null]}""")]
    [InlineData("add-theme", """{"name":"Trust","codes":[null]}""")]
    [InlineData("change-project-info", """{"id":"ID","title":null}""")]
    [InlineData("add-code", """{"name":" "}""")]
    [InlineData("add-code", """{"name":"trust","dye":99}""")]
    public void A_line_that_could_not_be_read_again_is_refused(string verb, string arguments)
    {
        var path = folder.File("lines.tenter");
        using var session = Session.New(path, "Lines", new SessionOptions()).Value;
        var info = session.Project.All<ProjectInfo>().Single().Id;

        var told = Do(session, verb, (JsonObject)JsonNode.Parse(arguments.Replace("\"ID\"", $"\"{info}\""))!);

        told.ShouldBeAssignableTo<WrongUsage>();
        session.Project.Head.Seq.ShouldBe(1);
    }

    [Fact]
    public void Null_clears_a_field_that_may_be_left_out()
    {
        using var session = Session.New(folder.File("null.tenter"), "Null", new SessionOptions()).Value;
        Do(
                session,
                "add-code",
                new()
                {
                    ["name"] = "trust",
                    ["definition"] = "who relies on whom",
                    ["dye"] = 3,
                }
            )
            .ShouldBeNull();
        Do(session, "add-theme", new() { ["name"] = "Trust", ["codes"] = new JsonArray("trust") }).ShouldBeNull();

        Do(
                session,
                "change-code",
                new()
                {
                    ["id"] = "trust",
                    ["definition"] = null,
                    ["dye"] = null,
                }
            )
            .ShouldBeNull();
        Do(session, "change-theme", new() { ["id"] = "Trust", ["codes"] = null }).ShouldBeNull();

        var code = session.View().Named<Code>("trust").Value;
        (code.Definition, code.Dye).ShouldBe((null, null));
        session.View().All<Themes.Theme>().Single().Codes.ShouldBeEmpty();
    }

    /// <summary>Every verb with arguments made by chance from its own schema, some of them wrong.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_accepted_line_leaves_a_file_that_opens_and_is_whole(int seed)
    {
        var path = folder.File($"chance-{seed}.tenter");
        var random = new Random(seed);
        var accepted = new List<string>();
        string me;
        using (var session = Session.New(path, "Chance", new SessionOptions()).Value)
        {
            me = session.Member.ToString();
            session.Import("assembly", Acts.Minutes);
            for (var i = 0; i < LinesPerVerb; i++)
            {
                foreach (
                    var verb in Rooms.Verbs.Where(verb => !verb.Name.StartsWith("remove-", StringComparison.Ordinal))
                )
                {
                    var arguments = new Chance(random, session).Arguments(verb);
                    if (Do(session, verb.Name, arguments) is null)
                    {
                        accepted.Add(verb.Name);
                    }
                }
            }
        }

        accepted.Distinct().Count().ShouldBeGreaterThan(10);
        Acts.ShouldBeWhole(path);
        using var again = Session.Open(path, new SessionOptions(As: me)).Value;
        again.Checkpoint();
        again.Do((_, stamp) => Acts.Participant(stamp, "Wren, once more")).Done.ShouldBeTrue();
        again.Undo().Done.ShouldBeTrue();
        again.KnownAt(2).Count.ShouldBeGreaterThan(0);
    }

    private static Refusal? Do(Session session, string verb, JsonObject arguments)
    {
        var done = session.DoAll([new BatchStep(verb, arguments, As: null, "line 1")]);
        return done.Done ? null : done.Refusal;
    }

    /// <summary>Arguments as the schema wants them, with a null, an empty list or a wrong thing here and there.</summary>
    private sealed class Chance(Random random, Session session)
    {
        public JsonObject Arguments(Verb verb)
        {
            var schema = (JsonObject)verb.Arguments;
            var required = schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
            var made = new JsonObject();
            foreach (var (name, of) in schema["properties"]?.AsObject() ?? [])
            {
                if (required.Contains(name) || random.Next(3) == 0)
                {
                    made[name] = name == "id" ? Existing(verb) : Value(name, of);
                }
            }

            return made;
        }

        private JsonNode? Value(string name, JsonNode? schema, int depth = 0)
        {
            if (random.Next(12) == 0)
            {
                return null;
            }

            if (schema is not JsonObject o)
            {
                return Text(name);
            }

            if (name == "passage")
            {
                return new JsonObject
                {
                    ["source"] = "assembly",
                    ["start"] = random.Next(3),
                    ["end"] = random.Next(9),
                };
            }

            if (o["enum"] is JsonArray choices)
            {
                return choices[random.Next(choices.Count)]?.DeepClone();
            }

            var type = o["type"] is JsonArray several ? several[0]!.GetValue<string>() : o["type"]?.GetValue<string>();
            return type switch
            {
                "integer" => random.Next(-2, 14),
                "boolean" => random.Next(2) == 0,
                "array" => new JsonArray([
                    .. Enumerable
                        .Range(0, depth > 2 ? 0 : random.Next(3))
                        .Select(_ => Value(name, o["items"], depth + 1)),
                ]),
                "object" => new JsonObject(
                    (o["properties"]?.AsObject() ?? []).Select(field =>
                        KeyValuePair.Create(field.Key, Value(field.Key, field.Value, depth + 1))
                    )
                ),
                _ => Text(name),
            };
        }

        private JsonNode Existing(Verb verb)
        {
            // "change-code" and "recheck-absence" name their kind, "end-pass" the last word of it.
            var kinds = session.Project.Kinds;
            var kind =
                kinds.Find(verb.Name[(verb.Name.IndexOf('-', StringComparison.Ordinal) + 1)..])
                ?? kinds.All.FirstOrDefault(known =>
                    known.Name.EndsWith(verb.Name[verb.Name.LastIndexOf('-')..], StringComparison.Ordinal)
                )
                ?? kinds.Named(verb.Name[(verb.Name.LastIndexOf('-') + 1)..]);
            var rows = session.Project.Table(kind).Rows.Select(row => row.Record.Id.ToString()).ToList();
            return rows.Count == 0 ? "nobody" : rows[random.Next(rows.Count)];
        }

        private JsonNode Text(string name) =>
            name switch
            {
                "source" => "assembly",
                "of" or "record" or "about" or "between" or "and" => "source:assembly",
                "code" or "newCode" => "trust",
                "codes" => "trust",
                "date" or "from" or "to" or "due" => "2017-06",
                "blockKind" => "text",
                "at" => "2017-06-08T10:00:00Z",
                _ => random.Next(6) switch
                {
                    0 => "trust",
                    1 => " a name with space about ",
                    2 => string.Empty,
                    3 => "“Ünïcödé” 𝄞",
                    4 => "me",
                    _ => $"word {random.Next(1000)}",
                },
            };
    }
}
