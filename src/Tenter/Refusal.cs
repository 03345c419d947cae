namespace Tenter;

/// <summary>
/// An expected failure, told as what happened, where, and what to do about it. The base type below decides the exit
/// code of the command line and the status of the web answer, in one place each. A room declares its own refusals as
/// one-line records beside the step that can fail.
/// </summary>
/// <param name="What">What was refused or found wrong, without a full stop.</param>
/// <param name="Where">File, line, record or field it concerns.</param>
/// <param name="ToDo">What the person can do next, as a sentence without its full stop.</param>
public abstract record Refusal(string What, string Where, string ToDo)
{
    /// <summary>The one line shown: <c>WHAT (WHERE). WHAT TO DO</c>.</summary>
    public string Message => Where.Length == 0 ? $"{What}. {ToDo}" : $"{What} ({Where}). {ToDo}";
}

/// <summary>The request makes sense but a rule or the present state forbids it. Exit code 1.</summary>
public abstract record NotAllowed(string What, string Where, string ToDo) : Refusal(What, Where, ToDo);

/// <summary>The request itself is wrong: bad arguments, or a named file that is not there. Exit code 2.</summary>
public abstract record WrongUsage(string What, string Where, string ToDo) : Refusal(What, Where, ToDo);

/// <summary>A file is damaged, unreadable or malformed. Exit code 3.</summary>
public abstract record Damaged(string What, string Where, string ToDo) : Refusal(What, Where, ToDo);
