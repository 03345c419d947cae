namespace Tenter.Formats.Writers.Accounts;

/// <summary>How a written account looks on a screen and on paper: paper and ink, the text first.</summary>
internal static class HtmlAccountStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; --paper: light-dark(#fbfaf7, #17181a); --ink: light-dark(#1f2328, #e6e3dc);
          --soft: light-dark(#4a4e54, #bebdb7); --rule: light-dark(#ded9cf, #33353a); --act: light-dark(#2f5d8a, #8fb8e0); }
        * { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink);
          font: 18px/1.6 Charter, "Iowan Old Style", "Source Serif 4", "Bitstream Charter", Georgia, "Liberation Serif", serif; }
        body { max-width: 40rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; overflow-wrap: break-word; }
        h1, h2, h3, p, figure, blockquote, ol { margin: 0; }
        h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.012em; text-wrap: balance; }
        h2 { margin-top: 2.6rem; font-size: 1.25rem; line-height: 1.3; }
        h3 { margin-top: 1.8rem; font-size: 1rem; line-height: 1.4; }
        h2, h3 { break-after: avoid; text-wrap: balance; }
        main > p { margin-top: 0.8rem; text-wrap: pretty; orphans: 2; widows: 2; }
        main > p.lead { break-after: avoid; }
        .project, .subtitle, figcaption, .beneath { color: var(--soft); }
        .project { margin-bottom: 0.4rem; font: 0.78rem/1.4 Inter, "Segoe UI", system-ui, "Liberation Sans", sans-serif; }
        .subtitle { margin-top: 0.5rem; font-size: 1.1rem; line-height: 1.45; }
        figure { margin: 1.3rem 0 0 0.1rem; padding-left: 1.25rem; border-left: 1px solid var(--rule); }
        blockquote { break-inside: avoid-page; }
        .words { white-space: pre-wrap; }
        figcaption { margin-top: 0.3rem; font: 0.78rem/1.45 Inter, "Segoe UI", system-ui, "Liberation Sans", sans-serif;
          break-before: avoid; }
        sup { line-height: 0; font-size: 0.7em; padding-left: 0.15em; }
        a { color: var(--act); text-decoration: none; }
        a:hover { text-decoration: underline; }
        a:focus-visible { outline: 2px solid var(--act); outline-offset: 2px; border-radius: 2px; }
        :target { background: color-mix(in srgb, var(--act) 14%, transparent); }
        .beneath { margin-top: 2.8rem; padding-top: 0.2rem; border-top: 1px solid var(--rule);
          font: 0.78rem/1.55 Inter, "Segoe UI", system-ui, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
        .beneath h2 { margin: 1rem 0 0.6rem; color: var(--ink); font-family: inherit; font-size: 0.86rem; font-weight: 600; }
        .beneath p { margin-top: 0.4rem; }
        ol { padding-left: 2rem; }
        li { padding-left: 0.25rem; }
        @page { size: A4; margin: 22mm 24mm; }
        @media print {
          :root { color-scheme: light; --paper: #ffffff; }
          html { font-size: 11.5pt; line-height: 1.5; }
          body { max-width: none; padding: 0; }
          .back { display: none; }
          a { color: inherit; }
          li { break-inside: avoid; }
        }
        """;
}
