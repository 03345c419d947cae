namespace Tenter;

using System;
using System.Diagnostics.CodeAnalysis;

/// <summary>
/// What a step answers when it may be refused for a reason a person can act on: either the value or the refusal.
/// Exceptions are kept for bugs and broken machines.
/// </summary>
public readonly struct Outcome<T>
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        this.refusal = refusal;
    }

    /// <summary>Whether the step was done.</summary>
    public bool Done => refusal is null;

    /// <summary>The value. Asking for it when the step was refused is a bug.</summary>
    public T Value => refusal is null ? value! : throw new InvalidOperationException("Refused: " + refusal.Message);

    /// <summary>Why it was refused. Asking for it when the step was done is a bug.</summary>
    public Refusal Refusal => refusal ?? throw new InvalidOperationException("The step was done, not refused.");

    public static implicit operator Outcome<T>(T value) => new(value, refusal: null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <summary>For interfaces, which C# does not convert implicitly.</summary>
    public static Outcome<T> Of(T value) => new(value, refusal: null);

    /// <summary>Takes the outcome apart in one line of calling code.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = this.value;
        refusal = this.refusal;
        return refusal is null;
    }

    /// <summary>Goes on with the value, or hands the refusal on.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => refusal is null ? next(value!) : refusal;

    /// <summary>Turns the value into another, or hands the refusal on.</summary>
    public Outcome<TNext> Select<TNext>(Func<T, TNext> next) =>
        refusal is null ? Outcome<TNext>.Of(next(value!)) : refusal;
}
