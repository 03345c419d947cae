namespace Tenter.Tests.Journal;

using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Tenter.Journal;
using Xunit;

/// <summary>
/// The layouts of version 1, held fast by values that were worked out by hand from docs/method/journal.md, where they stand
/// too. If one of these fails, files already written would no longer verify.
/// </summary>
public sealed class DigestVectorTests
{
    private const string OwnWordsCommitment = "3798848a098f9432691cf718696c7ca29e8ee6d550e6e9b95c6f3c03b5639dfe";
    private const string PayloadCommitment = "52d7c470e3055ba5c7949817fa5a7604e2da95a3529f2cd7a018dd150c7b1626";
    private const string BlobCommitment = "5327baf0e9f5484da5156d5ee92f5a1ccf52d5bbc69ccfa044356a4e2e80fe9e";
    private const string ChangeSetDigest = "0cf313e18080a479bb91df8724dae946fc07c498199576ba2148d05bae29e38e";

    private static readonly byte[] OwnWords = Encoding.UTF8.GetBytes(
        "{\"sentence\":\"Undid: Changed participant ‘Wren’\"}"
    );

    private static readonly byte[] Words = Encoding.UTF8.GetBytes("{\"name\":\"Wren\",\"role\":\"chair\"}");

    [Fact]
    public void Commitments_are_the_hash_of_salt_kind_version_record_and_bytes()
    {
        var own = Commitments.ToOwnWords(Counting(0x50), version: 1, Id(0x10), OwnWords);
        var payload = Commitments.To(Counting(0x70), "participant", kindVersion: 1, Id(0x60), Words);
        var blob = Commitments.ToBlob(Counting(0x90), Id(0xa0), Encoding.UTF8.GetBytes("On Tuesday.\n"));

        own.ToString().ShouldBe(OwnWordsCommitment);
        payload.ToString().ShouldBe(PayloadCommitment);
        blob.ToString().ShouldBe(BlobCommitment);
        Hash(Hex(0x50), "00", "0001", Hex(0x10), Hex(OwnWords)).ShouldBe(OwnWordsCommitment);
        Hash(Hex(0x70), "0b", Ascii("participant"), "0001", Hex(0x60), Hex(Words)).ShouldBe(PayloadCommitment);
        Hash(Hex(0x90), "04", Ascii("blob"), "0000", Hex(0xa0), Ascii("On Tuesday.\n")).ShouldBe(BlobCommitment);
    }

    [Fact]
    public void The_digest_is_the_hash_of_the_parents_the_header_and_every_change()
    {
        var header = new ChangeSet(
            Id(0x10),
            Branch: 3,
            Seq: 2,
            Parents: [Id(0x20)],
            new DateTimeOffset(2026, 3, 2, 9, 30, 15, 123, 456, TimeSpan.Zero),
            By: Id(0x30),
            Verb: "undo",
            Undoes: Id(0x20),
            Parsed(OwnWordsCommitment),
            ChangeCount: 2,
            Digest: default
        );
        var parent = Digest.FromBytes([.. Enumerable.Range(0xc0, 32).Select(i => (byte)i)]);

        using var writer = new DigestWriter(header, [parent]);
        writer.Add(new Change(1, "participant", Id(0x60), ChangeOp.Put, Id(0x20), Parsed(PayloadCommitment)));
        writer.Add(new Change(2, "source", Id(0x80), ChangeOp.Remove, BasedOn: null, Commitment: null));
        var digest = writer.Finish();

        digest.ToString().ShouldBe(ChangeSetDigest);
        Hash(
                "01" + Hex(0xc0) + Hex(0xd0),
                Hex(0x10) + "0000000000000002" + Hex(0x20) + "00064c073bfc1a00" + Hex(0x30),
                "04" + Ascii("undo") + "01" + Hex(0x20) + OwnWordsCommitment + "0000000000000002",
                "0000000000000001" + "0b" + Ascii("participant") + Hex(0x60) + "01" + "01" + Hex(0x20),
                "01" + PayloadCommitment,
                "0000000000000002" + "06" + Ascii("source") + Hex(0x80) + "02" + "00" + "00"
            )
            .ShouldBe(ChangeSetDigest);
    }

    [Fact]
    public void The_document_gives_the_same_values()
    {
        var document = File.ReadAllText(Path.Combine(Root(), "docs", "method", "journal.md"));

        foreach (var value in (string[])[OwnWordsCommitment, PayloadCommitment, BlobCommitment, ChangeSetDigest])
        {
            document.ShouldContain(value);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tenter.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private static byte[] Counting(int first) => [.. Enumerable.Range(first, 16).Select(i => (byte)i)];

    private static RecordId Id(int first) => RecordId.FromBytes(Counting(first));

    private static Digest Parsed(string text) => Digest.TryParse(text, out var digest) ? digest : default;

    private static string Hex(int first) => Hex(Counting(first));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static string Ascii(string text) => Hex(Encoding.ASCII.GetBytes(text));

    private static string Hash(params string[] hex) =>
        Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(string.Concat(hex))));
}
