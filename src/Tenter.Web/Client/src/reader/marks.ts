// Custom highlights colour words without touching them. Each one costs on every frame, so only three are used: the
// selected passage, the hits near the view, and one code in focus.

export type MarkName = "chosen" | "hit" | "hit-now" | "code";

export function mark(name: MarkName, ranges: (Range | null)[]): void {
  if (!("highlights" in CSS)) return;
  const found = ranges.filter((range) => range !== null);
  if (found.length === 0) {
    CSS.highlights.delete(`reader-${name}`);
    return;
  }
  const highlight = new Highlight(...found);
  highlight.priority = { code: 0, hit: 1, "hit-now": 2, chosen: 3 }[name];
  CSS.highlights.set(`reader-${name}`, highlight);
}
