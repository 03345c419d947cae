namespace Tenter.Web.Coding;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Parts.Colour;

/// <summary>Which dye marks a code: the one chosen for it, else the next in the order in which codes were made.</summary>
internal sealed class CodeDyes
{
    private readonly Dictionary<RecordId, int> dyes;

    private CodeDyes(Dictionary<RecordId, int> dyes) => this.dyes = dyes;

    public static CodeDyes Of(View view) =>
        new(
            view.All<Code>()
                .OrderBy(code => code.Id)
                .Select((code, place) => (code.Id, Dye: code.Dye ?? place % Dyes.Codes.Count))
                .ToDictionary(pair => pair.Id, pair => pair.Dye)
        );

    /// <summary>Place in the palette, from 0.</summary>
    public int this[RecordId code] => dyes.GetValueOrDefault(code);
}
