namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Search;
using Tenter.Evidence;

/// <summary>
/// Agreement of the members of a project on their own codings: each coefficient for each code, and over all codes together.
/// In units of text a unit counts as coded where any of the code's passages touches it; only units somebody coded are visited,
/// all others are one row, so the cost is that of the codings: O(codings log units). On characters it is that of the passages.
/// </summary>
/// <param name="Sources">Those compared: read by two members at least; on characters, by all of them.</param>
/// <param name="Units">How many units of text were compared.</param>
/// <param name="Unplaced">Codings left out until a person places them in a corrected text.</param>
/// <param name="NotReadByAll">Sources left out, on characters, because one of the members has not read them.</param>
public sealed record ProjectAgreement(
    AgreementOn On,
    IReadOnlyList<Member> Members,
    IReadOnlyList<Code> Codes,
    IReadOnlyList<Source> Sources,
    long Units,
    IReadOnlyList<Coefficient> Coefficients,
    int Unplaced,
    IReadOnlyList<Source> NotReadByAll
)
{
    private static readonly string[] Categories = ["not coded", "coded"];

    /// <summary>Refused where the declared method does not ask for it, and where fewer than two members, or no source that two have read, is left to compare.</summary>
    public static Outcome<ProjectAgreement> Of(View view, AgreementQuestion question)
    {
        if (ProjectInfo.Of(view) is { Agreement: false } info)
        {
            return new AgreementNotDeclared(info.AgreementBecause);
        }

        var compared = ComparedCodings.Of(view, question);
        if (compared.Members.Count < 2)
        {
            return new TooFewMembers(compared.Members.Count);
        }

        if (compared.Sources.Count == 0 || compared.Codes.Count == 0)
        {
            return new NothingReadByTwo();
        }

        return question.On == AgreementOn.Characters
            ? OnCharacters(view, compared)
            : Outcome<ProjectAgreement>.Of(OnUnits(view, compared, question.On));
    }

    private static Outcome<ProjectAgreement> OnCharacters(View view, ComparedCodings compared)
    {
        var sources = compared.Sources.Where(source => source.By.All(read => read)).ToList();
        if (sources.Count == 0)
        {
            return new NothingReadByTwo();
        }

        var names = compared.Members.Select(member => member.Name).ToList();
        var lengths = new List<(string Unit, int Length)>();
        var spans = new List<MarkedSpan>();
        foreach (var source in sources)
        {
            var key = source.Source.Id.ToString();
            var points = new PointsOf(view.TextOf(source.Revision) ?? string.Empty);
            lengths.Add((key, points.Length));
            foreach (var code in compared.Codes)
            {
                for (var member = 0; member < names.Count; member++)
                {
                    foreach (var span in compared.Marked(source.Source.Id, code.Id, member))
                    {
                        spans.Add(
                            new MarkedSpan(
                                key,
                                names[member],
                                code.Name,
                                new TextSpan(points.At(span.Start), points.At(span.End))
                            )
                        );
                    }
                }
            }
        }

        var continuum = new Continuum(lengths, spans, names);
        return new ProjectAgreement(
            AgreementOn.Characters,
            compared.Members,
            compared.Codes,
            [.. sources.Select(source => source.Source)],
            continuum.Length,
            [.. SpanAgreement.All(continuum)],
            compared.Unplaced,
            [.. compared.Sources.Where(source => source.By.Any(read => !read)).Select(source => source.Source)]
        );
    }

    private static ProjectAgreement OnUnits(View view, ComparedCodings compared, AgreementOn on)
    {
        var patterns = compared.Codes.Select(_ => new Patterns(compared.Members.Count)).ToArray();
        var units = 0L;
        foreach (var source in compared.Sources)
        {
            var stretches = StretchesOf(view, source.Revision, on);
            units += stretches.Count;
            for (var code = 0; code < compared.Codes.Count; code++)
            {
                patterns[code]
                    .Add(
                        source.By,
                        stretches,
                        member => compared.Marked(source.Source.Id, compared.Codes[code].Id, member)
                    );
            }
        }

        var names = compared.Members.Select(member => member.Name).ToList();
        var all = new Patterns(compared.Members.Count);
        var coefficients = new List<Coefficient>();
        for (var code = 0; code < patterns.Length; code++)
        {
            all.Add(patterns[code]);
            coefficients.AddRange(
                UnitAgreement
                    .All(patterns[code].Ratings(names, Categories), Weights.Nominal)
                    .Where(Fits)
                    .Select(coefficient => coefficient with { Code = compared.Codes[code].Name })
            );
        }

        coefficients.AddRange(UnitAgreement.All(all.Ratings(names, Categories), Weights.Nominal).Where(Fits));
        return new ProjectAgreement(
            on,
            compared.Members,
            compared.Codes,
            [.. compared.Sources.Select(source => source.Source)],
            units,
            coefficients,
            compared.Unplaced,
            []
        );
    }

    /// <summary>Coded or not has no order, so what needs one says nothing more than its nominal form.</summary>
    private static bool Fits(Coefficient coefficient) =>
        coefficient.Name
            is not (
                "weighted-kappa"
                or "gwet-ac2"
                or "krippendorff-alpha-ordinal"
                or "krippendorff-alpha-interval"
                or "krippendorff-alpha-ratio"
            );

    private static IReadOnlyList<TextSpan> StretchesOf(View view, Revision revision, AgreementOn on) =>
        on switch
        {
            AgreementOn.Paragraphs => Corpus.ParagraphsOf(view, revision) is { Count: > 0 } paragraphs
                ? paragraphs
                : Whole(revision),
            AgreementOn.Turns => TurnsOf(view, revision) is { Count: > 0 } turns ? turns : Whole(revision),
            _ => Whole(revision),
        };

    private static List<TextSpan> TurnsOf(View view, Revision revision) =>
        [
            .. view.StructureOf(revision)
                .Where(span => span.Kind == StructureKind.Turn && !span.Span.IsEmpty)
                .Select(span => span.Span)
                .Order(),
        ];

    private static TextSpan[] Whole(Revision revision) =>
        revision.Length == 0 ? [] : [new TextSpan(0, revision.Length)];

    /// <summary>Positions in a text as code points; in most texts they are the same numbers.</summary>
    private sealed class PointsOf(string text)
    {
        private readonly int[] low = LowSurrogates(text);

        public int Length => At(text.Length);

        public int At(int position)
        {
            if (low.Length == 0)
            {
                return position;
            }

            var at = Array.BinarySearch(low, position);
            return position - (at < 0 ? ~at : at);
        }

        private static int[] LowSurrogates(string text)
        {
            var found = new List<int>();
            for (var i = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); i >= 0 && i < text.Length; i++)
            {
                if (char.IsLowSurrogate(text[i]))
                {
                    found.Add(i);
                }
            }

            return [.. found];
        }
    }
}

public sealed record TooFewMembers(int Members)
    : WrongUsage("Agreement is between two members at least", $"{Members} given", "Name two or more who have coded");

public sealed record NothingReadByTwo()
    : NotAllowed(
        "There is no source that these members have both coded or marked as read",
        "the sources",
        "Let them read the same sources; while coding is blind, only your own codings are seen"
    );

/// <summary>The declared method of the project does not ask for figures of agreement.</summary>
public sealed record AgreementNotDeclared(string? Because)
    : NotAllowed(
        "Figures of agreement are off: the method this project declares does not ask for them",
        Because ?? "no reason was noted",
        "For reflexive analysis two readers need not see the same (Braun and Clarke 2019); where your method asks for figures, declare it under Method, or with change-project-info"
    );
