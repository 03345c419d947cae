namespace Tenter.Web.Entry;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Inquiry;
using Tenter.Web.Map;
using Tenter.Web.Meetings;
using Tenter.Web.Practice;
using Tenter.Web.Themes;

/// <summary>All kinds of record that are entered and told by the shared form and panel.</summary>
internal static class EntryKinds
{
    public static IReadOnlyList<EntryKind> All { get; } =
    [.. MeetingEntries.All, .. MapEntries.All, .. PracticeEntries.All, .. ThemeEntries.All, .. InquiryEntries.All];

    public static EntryKind? Find(string kind) => All.FirstOrDefault(entry => entry.Kind.Name == kind);

    /// <summary>A record with how it is told, or the refusal that it is not there.</summary>
    public static Outcome<(EntryKind Entry, Record Record)> At(View view, string kind, string id)
    {
        if (Find(kind) is not { } entry)
        {
            return new NoneSoNamed(kind, id);
        }

        return view.Named(entry.Kind, id).Select(record => (entry, record));
    }
}
