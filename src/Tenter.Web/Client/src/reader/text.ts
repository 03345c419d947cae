// Positions in the text and places in the page. The server counts UTF-16 from the start of the stored text; the page holds
// one text node a paragraph. A section says where it begins; a paragraph begins one character after the one before it
// ended, or as many as data-s says (a speaker's label, empty lines).

export interface Passage {
  start: number;
  end: number;
}

/** One paragraph: its words and where they stand. */
export interface Line {
  node: Text;
  start: number;
  end: number;
}

export class ReadText {
  readonly sections: HTMLElement[];
  private readonly froms: number[];
  private readonly lines: (Line[] | undefined)[];
  private readonly places = new WeakMap<Node, Line>();

  readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
    this.sections = [...root.querySelectorAll<HTMLElement>(":scope > section")];
    this.froms = this.sections.map((section) => Number(section.dataset["from"]));
    this.lines = new Array<Line[] | undefined>(this.sections.length);
  }

  /** Where a section begins. */
  from(section: number): number {
    return this.froms[section] ?? Number.MAX_SAFE_INTEGER;
  }

  /** Number of the section that a position lies in. */
  sectionAt(position: number): number {
    let low = 0;
    let high = this.froms.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.froms[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  linesOf(section: number): Line[] {
    const known = this.lines[section];
    if (known) return known;
    const found: Line[] = [];
    let end = this.from(section);
    for (const paragraph of this.sections[section]?.querySelectorAll(":scope > p") ?? []) {
      const node = paragraph.firstChild;
      if (!(node instanceof Text)) continue;
      const gap = paragraph.getAttribute("data-s");
      const start = end + (gap !== null ? Number(gap) : found.length === 0 ? 0 : 1);
      end = start + node.data.length;
      const line = { node, start, end };
      found.push(line);
      this.places.set(node, line);
    }
    this.lines[section] = found;
    return found;
  }

  /** The paragraph a position stands in, or the next one where it stands between two. */
  lineAt(position: number): Line | undefined {
    const section = this.sectionAt(position);
    const lines = this.linesOf(section);
    return lines.find((line) => position < line.end) ?? this.linesOf(Math.min(section + 1, this.sections.length - 1))[0] ?? lines.at(-1);
  }

  /** The last paragraph that begins before a position. */
  private lineBefore(position: number): Line | undefined {
    const section = this.sectionAt(Math.max(position - 1, 0));
    return this.linesOf(section).findLast((line) => line.start < position) ?? (section > 0 ? this.linesOf(section - 1).at(-1) : undefined);
  }

  /** A passage as a stretch of the page; null where nothing of it is shown. */
  range(passage: Passage): Range | null {
    const first = this.lineAt(passage.start);
    const last = passage.end > passage.start ? this.lineBefore(passage.end) : first;
    if (!first || !last || last.start > passage.end || first.start > Math.max(passage.end, passage.start)) return null;
    const range = document.createRange();
    range.setStart(first.node, clamp(passage.start - first.start, 0, first.node.data.length));
    range.setEnd(last.node, clamp(passage.end - last.start, 0, last.node.data.length));
    return range;
  }

  /** The position of a place in the page; null outside the text. */
  position(node: Node, offset: number): number | null {
    const line = this.placeOf(node);
    if (line) return line.start + Math.min(offset, line.node.data.length);
    if (!this.root.contains(node)) return null;
    // Between paragraphs, in a gutter or a stripe: the next paragraph from there on, else the end of the last.
    const after = node.childNodes[offset] ?? null;
    for (let at: Node | null = after ?? next(node, this.root); at; at = next(at, this.root)) {
      const paragraph = at instanceof Element ? (at.matches("p") ? at : at.querySelector("section > p")) : null;
      const words = paragraph?.firstChild;
      const found = words ? this.placeOf(words) : undefined;
      if (found) return found.start;
    }
    return this.linesOf(this.sections.length - 1).at(-1)?.end ?? null;
  }

  /** The passage of a selection, without white space at its ends. */
  passage(selection: Selection | null): Passage | null {
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = this.position(range.startContainer, range.startOffset);
    const end = this.position(range.endContainer, range.endOffset);
    if (start === null || end === null) return null;
    return start < end ? this.trimmed({ start, end }) : { start, end: start };
  }

  /** Where the text ends. */
  get end(): number {
    return this.linesOf(this.sections.length - 1).at(-1)?.end ?? 0;
  }

  private trimmed({ start, end }: Passage): Passage {
    let first = this.lineAt(start);
    while (first && start < end) {
      if (start < first.start) start = first.start;
      else if (start < first.end && !/\s/.test(first.node.data.charAt(start - first.start))) break;
      else start += 1;
      if (start >= first.end) first = this.lineAt(start);
    }
    let last = this.lineBefore(end);
    while (last && end > start) {
      if (end > last.end) end = last.end;
      if (!/\s/.test(last.node.data.charAt(end - 1 - last.start))) break;
      end -= 1;
      if (end <= last.start) last = this.lineBefore(end);
    }
    return { start: Math.min(start, end), end };
  }

  private placeOf(node: Node): Line | undefined {
    const known = this.places.get(node);
    if (known || !(node instanceof Text)) return known;
    const section = node.parentElement?.closest("section");
    const number = section ? this.sections.indexOf(section) : -1;
    if (number < 0) return undefined;
    this.linesOf(number);
    return this.places.get(node);
  }
}

function next(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
