namespace Tenter.Cli.Output;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

internal enum Format
{
    Table,
    Json,
    Csv,
}

/// <summary>Writes answers: a table on a terminal, JSON when piped, or whatever was asked for.</summary>
internal sealed class Printer(TextWriter output, TextWriter errors, bool terminal)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // Quotations are for reading; the output is never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public bool Terminal => terminal;

    public TextWriter Errors => errors;

    public void Print(Answer answer, Format? asked)
    {
        switch (asked ?? (terminal ? Format.Table : Format.Json))
        {
            case Format.Json:
                output.WriteLine(answer.Json.ToJsonString(Readable));
                break;
            case Format.Csv:
                Csv(answer);
                break;
            case Format.Table:
                Table(answer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(asked));
        }
    }

    /// <summary>One line: <c>tenter: WHAT (WHERE). WHAT TO DO</c>.</summary>
    public int Refuse(Refusal refusal)
    {
        errors.WriteLine("tenter: " + OneLine(refusal.Message));
        return ExitCodes.Of(refusal);
    }

    /// <summary>Something to know that changes neither the answer nor how the command ends: one line of the same shape.</summary>
    public void Note(string what, string where, string toDo) =>
        errors.WriteLine($"tenter: {OneLine(what)} ({OneLine(where)}). {OneLine(toDo)}");

    /// <summary>One line beside the answer, where a program that reads the answer does not meet it.</summary>
    public void Note(string text) => errors.WriteLine("tenter: " + OneLine(text));

    public int Fault(Exception e)
    {
        errors.WriteLine(
            $"tenter: Something went wrong that is our fault ({e.GetType().Name}: {OneLine(e.Message)}). Nothing was half-written; please report it"
        );
        return ExitCodes.OurFault;
    }

    public static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private void Csv(Answer answer)
    {
        var rows = Rows(answer.Shown);
        var columns = ColumnsOf(answer, rows);
        output.WriteLine(string.Join(',', columns.Select(Quoted)));
        foreach (var row in rows)
        {
            output.WriteLine(string.Join(',', columns.Select(column => Quoted(Told(row[column])))));
        }
    }

    private void Table(Answer answer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (answer.List is not null)
        {
            foreach (var (name, value) in answer.Json.AsObject().Where(field => field.Value is JsonValue))
            {
                console.MarkupLineInterpolated($"[dim]{name}[/] {Told(value)}");
            }
        }

        var rows = Rows(answer.Shown);
        if (rows.Count == 0)
        {
            console.MarkupLine("[dim]nothing[/]");
            return;
        }

        var columns = ColumnsOf(answer, rows);
        var table = new Table().Border(TableBorder.Minimal);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)));
        }

        foreach (var row in rows)
        {
            table.AddRow([.. columns.Select(column => Markup.Escape(Told(row[column])))]);
        }

        console.Write(table);
    }

    private static List<JsonObject> Rows(JsonNode shown) =>
        shown is JsonArray array ? [.. array.OfType<JsonObject>()] : [shown.AsObject()];

    private static List<string> ColumnsOf(Answer answer, List<JsonObject> rows) =>
        [.. answer.Columns.Union(rows.SelectMany(row => row.Select(field => field.Key)))];

    private static string Told(JsonNode? value) =>
        value switch
        {
            null => string.Empty,
            JsonArray array => string.Join("; ", array.Select(Told)),
            JsonValue plain when plain.TryGetValue<string>(out var text) => text,
            _ => value.ToJsonString(),
        };

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") < 0
            ? field
            : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
