namespace Tenter.Tests;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Shouldly;
using Xunit;

/// <summary>The rules of the house, read off the compiled core.</summary>
public sealed class RulesTests
{
    /// <summary>Lowest first. Rooms of one floor do not see each other.</summary>
    private static readonly string[][] Floors =
    [
        ["Journal"],
        ["Figures"],
        ["Evidence"],
        ["Ethics"],
        ["Coding", "Fabric"],
        ["Themes", "Metaphors", "Policy", "Handles"],
        ["Inquiry"],
        ["Accounts"],
    ];

    private static readonly Dictionary<string, string[]> SeesOfTheFloorBelow = new()
    {
        ["Themes"] = ["Coding"],
        ["Metaphors"] = ["Coding"],
        ["Policy"] = ["Coding"],
        ["Handles"] = ["Fabric"],
    };

    private static readonly string[] OutsideTheCore =
    [
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.FileStream",
        "System.Net.",
        "System.Diagnostics.Process",
        "System.Console",
        "System.Threading.Thread::Sleep",
    ];

    private static readonly string[] Clocks =
    [
        "System.DateTime::get_Now",
        "System.DateTime::get_UtcNow",
        "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow",
        "System.Environment::get_TickCount",
        "System.Diagnostics.Stopwatch",
        "System.TimeProvider",
    ];

    private static readonly ModuleDefinition Core = ModuleDefinition.ReadModule(typeof(Outcome<>).Assembly.Location);

    [Fact]
    public void Every_room_uses_only_rooms_below_it()
    {
        var broken = new SortedSet<string>();
        foreach (var (type, used) in Uses())
        {
            if (RoomOf(type) is { } room && RoomOf(used) is { } other && room != other && !MaySee(room, other))
            {
                broken.Add($"{room} uses {other}: {type.FullName} → {used.FullName}");
            }
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_core_is_a_room_of_a_floor() =>
        Core.GetTypes()
            .Select(RoomOf)
            .OfType<string>()
            .Distinct()
            .Except(Floors.SelectMany(floor => floor))
            .ShouldBeEmpty();

    [Fact]
    public void The_core_does_no_input_and_output() => Calls(OutsideTheCore).ShouldBeEmpty();

    [Fact]
    public void The_core_has_no_clock() => Calls(Clocks).ShouldBeEmpty();

    [Fact]
    public void Only_the_release_makes_what_is_cleared()
    {
        var makers = Bodies()
            .Where(body =>
                body.Instructions.Any(instruction =>
                    instruction.OpCode == OpCodes.Newobj
                    && instruction.Operand is MethodReference made
                    && made.DeclaringType.Name == "Cleared`1"
                )
            )
            .Select(body => Outermost(body.Method.DeclaringType).FullName)
            .Distinct();

        makers.ShouldBe(["Tenter.Ethics.Release"]);
    }

    [Fact]
    public void Classes_are_sealed_unless_meant_to_be_built_on()
    {
        var open = Core.GetTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !Generated(type))
            .Where(type => !Core.GetTypes().Any(other => other.BaseType?.Resolve() == type))
            .Select(type => type.FullName);

        open.ShouldBeEmpty();
    }

    [Fact]
    public void No_static_field_can_be_written_after_the_start()
    {
        var mutable = Core.GetTypes()
            .Where(type => !Generated(type))
            .SelectMany(type => type.Fields)
            .Where(field =>
                field is { IsStatic: true, IsInitOnly: false, IsLiteral: false } && !field.Name.Contains('<')
            )
            .Select(field => field.FullName);

        mutable.ShouldBeEmpty();
    }

    [Fact]
    public void Names_that_say_nothing_are_not_used()
    {
        string[] empty = ["Manager", "Helper", "Service", "Processor", "Utils", "Common", "Misc"];
        Core.GetTypes()
            .Where(type =>
                !Generated(type) && Array.Exists(empty, word => type.Name.Contains(word, StringComparison.Ordinal))
            )
            .Select(type => type.FullName)
            .ShouldBeEmpty();
    }

    private static bool MaySee(string room, string other)
    {
        var (from, to) = (Floor(room), Floor(other));
        if (to >= from)
        {
            return false;
        }

        // What stands in braces is seen from the floor above it only where that is named.
        return Floors[to].Length == 1
            || Floors[from].Length == 1
            || (SeesOfTheFloorBelow.TryGetValue(room, out var seen) && seen.Contains(other));
    }

    private static int Floor(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));

    private static string? RoomOf(TypeReference type)
    {
        var words = Outermost(type).Namespace.Split('.');
        return words.Length > 1 && words[0] == "Tenter" ? words[1] : null;
    }

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.GetElementType();
    }

    private static bool Generated(TypeDefinition type) =>
        type.FullName.Contains('<')
        || type.Name.Contains('`') && type.DeclaringType is not null
        || type.BaseType?.Name == "JsonSerializerContext"
        || type.CustomAttributes.Any(attribute =>
            attribute.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute"
        );

    private static IEnumerable<(TypeReference Type, TypeReference Used)> Uses()
    {
        foreach (var type in Core.GetTypes().Where(type => RoomOf(type) is not null))
        {
            IEnumerable<TypeReference?> used =
            [
                type.BaseType,
                .. type.Interfaces.Select(face => face.InterfaceType),
                .. type.Fields.Select(field => field.FieldType),
                .. type.Methods.SelectMany(method => method.Parameters.Select(parameter => parameter.ParameterType)),
                .. type.Methods.Select(method => method.ReturnType),
                .. type.Methods.Where(method => method.HasBody).SelectMany(UsedIn),
            ];
            foreach (var other in used.OfType<TypeReference>().SelectMany(WithArguments))
            {
                yield return (type, other);
            }
        }
    }

    private static IEnumerable<TypeReference> UsedIn(MethodDefinition method) =>
        method
            .Body.Instructions.SelectMany(instruction =>
                instruction.Operand switch
                {
                    MethodReference called => [called.DeclaringType, called.ReturnType],
                    FieldReference field => [field.DeclaringType],
                    TypeReference type => [type],
                    _ => Array.Empty<TypeReference>(),
                }
            )
            .Concat(method.Body.Variables.Select(variable => variable.VariableType));

    private static IEnumerable<TypeReference> WithArguments(TypeReference type) =>
        type is GenericInstanceType generic ? generic.GenericArguments.SelectMany(WithArguments).Append(type) : [type];

    private static IEnumerable<MethodBody> Bodies() =>
        Core.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).Select(method => method.Body);

    private static IEnumerable<string> Calls(string[] forbidden) =>
        from body in Bodies()
        from instruction in body.Instructions
        let called = instruction.Operand as MethodReference
        where called is not null
        let name = $"{called.DeclaringType.FullName}::{called.Name}"
        where Array.Exists(forbidden, word => name.StartsWith(word, StringComparison.Ordinal))
        select $"{body.Method.FullName} calls {name}";
}
