namespace Tenter.Store;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tenter.Journal;
using Tenter.Store.Keeping;
using Tenter.Store.Sqlite;
using Tenter.Store.Verifying;

/// <summary>One thing that is not as it was written.</summary>
/// <param name="What">What is wrong, as a sentence without its full stop.</param>
/// <param name="Where">Table, record, blob or page.</param>
/// <param name="Seq">The change set it concerns; null where it concerns none.</param>
public sealed record VerifyFinding(string What, string Where, long? Seq);

/// <summary>What verification found.</summary>
/// <param name="Ok">Nothing is wrong.</param>
/// <param name="Seq">The number of the newest change set.</param>
/// <param name="Head">Its digest: to be kept elsewhere, and asked for next time.</param>
/// <param name="ChangeSets">How many change sets were read, merged ones included.</param>
public sealed record VerifyReport(
    bool Ok,
    long Seq,
    Digest Head,
    long ChangeSets,
    IReadOnlyList<VerifyFinding> Findings
);

/// <summary>
/// Reads a whole project and compares every byte with what was committed to when it was written: SQLite's own check, the
/// chain of change sets, payloads, blobs, checkpoints, and the state that all of it comes to. It finds damage. It proves
/// that nobody rewrote the whole file only against a head digest that was kept elsewhere.
/// </summary>
/// <remarks>
/// O(file), in one pass over the journal within one read transaction, so that others may go on writing. Nothing in a
/// damaged file makes it throw: what cannot be read is a finding.
/// </remarks>
public static class Verification
{
    private const string NotebookExtension = ".notebook";

    /// <summary>Verifies a project or a notebook.</summary>
    /// <param name="expectedHead">A head digest kept elsewhere: it must be the present head or an ancestor of it.</param>
    public static VerifyReport Run(string path, Digest? expectedHead = null) => Run(path, expectedHead, Rooms.Kinds);

    /// <summary>
    /// Verifies a project and what lies beside it: its vault and the members' notebooks. A finding in one of those says in
    /// which file it is; head and counts are the project's.
    /// </summary>
    public static VerifyReport RunAll(string path, Digest? expectedHead = null)
    {
        var project = Run(path, expectedHead);
        var beside = Beside
            .Of(path)
            .Skip(1)
            .SelectMany(file =>
                (file.Name == Beside.VaultName ? VaultFindings(file.Path) : Run(file.Path).Findings).Select(finding =>
                    finding with
                    {
                        Where = $"{Path.GetFileName(file.Path)}: {finding.Where}",
                    }
                )
            )
            .ToList();
        return project with { Ok = project.Ok && beside.Count == 0, Findings = [.. project.Findings, .. beside] };
    }

    private static IReadOnlyList<VerifyFinding> VaultFindings(string path) =>
        Vault.Fault(path) is { } fault ? [new VerifyFinding(fault, "the vault", Seq: null)] : [];

    internal static VerifyReport Run(string path, Digest? expectedHead, Kinds kinds)
    {
        var findings = new Findings();
        var chain = new ChainPass(kinds, findings, checksReferences: Path.GetExtension(path) != NotebookExtension);
        findings.Guard("the file", () => Read(path, chain, findings));
        if (expectedHead is { } kept && !chain.Digests.Contains(kept))
        {
            findings.Add("The head kept elsewhere is not in this chain: it is another project, or was rewritten", kept);
        }

        return new VerifyReport(findings.None, chain.Head.Seq, chain.Head.Digest, chain.Count, findings.All);
    }

    private static void Read(string path, ChainPass chain, Findings findings)
    {
        if (!File.Exists(path))
        {
            findings.Add("There is no such file", path);
            return;
        }

        if (SqliteJournal.Stranger(path) is { } refusal)
        {
            findings.Add(refusal.What, path);
            return;
        }

        using var connection = SqliteFile.OpenForReading(path);
        using var transaction = connection.BeginTransaction(deferred: true);
        findings.Guard("SQLite's own check", () => SqlitePass.Check(connection, findings));
        findings.Guard("the chain", () => chain.Run(connection));
        findings.Guard("the erasures", () => ErasurePass.Check(connection, findings));
        findings.Guard("the blobs", () => BlobPass.Check(connection, chain.Anchors, findings));
    }
}
