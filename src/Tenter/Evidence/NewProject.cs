namespace Tenter.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>The first act in every project: one member, what the project is called, and the shipped vocabularies.</summary>
public static class NewProject
{
    /// <summary>Nothing is taken from the system: not its user's name, nor its computer's.</summary>
    public const string FirstMember = "me";

    /// <summary>The verb of the act that begins a project; it cannot be undone.</summary>
    public const string VerbName = "new-project";

    public static Outcome<Draft> Begin(string title, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return new NoTitle();
        }

        var member = new Member { Id = stamp.By, Name = FirstMember };
        var info = new ProjectInfo { Id = stamp.NewId(), Title = title.Trim() };
        List<RecordChange> changes =
        [
            RecordChange.Put(Member.Kind, member),
            RecordChange.Put(ProjectInfo.Kind, info),
            .. ShippedSchemes.All().Select(scheme => RecordChange.Put(Scheme.Kind, scheme with { Id = stamp.NewId() })),
        ];
        return new Draft(VerbName, $"Began the project ‘{info.Title}’", changes)
        {
            Made = new RecordRef(ProjectInfo.Kind.Name, info.Id),
        };
    }
}

public sealed record NoTitle()
    : WrongUsage("A project needs a title", "title", "Give one, such as the name of the partnership");
