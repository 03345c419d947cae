// Stripes beside the text and the names of their codes. Drawn only for sections near the view, laid out together: all
// measuring first, then all writing, so that the browser lays the page out once.
import type { Codings, Mark } from "./codings";
import type { Passage, ReadText } from "./text";

const laneWidth = 7;
const stripeWidth = 4;
const nameHeight = 17;
/** How far a name may be pushed down from the line it belongs to before it is only counted. */
const mostPushed = 46;

interface Piece {
  mark: Mark;
  number: number;
  top: number;
  bottom: number;
  begins: boolean;
}

export class Stripes {
  private readonly near = new Set<number>();
  private readonly stale = new Set<number>();
  private bySection: number[][] = [];
  private asked = false;
  private lanes = 1;
  private readonly numbers = new WeakMap<Element, number>();
  private readonly probe = document.createRange();
  private readonly watcher: IntersectionObserver;

  private readonly text: ReadText;
  private readonly codings: Codings;
  private readonly moved: () => void;

  constructor(text: ReadText, codings: Codings, moved: () => void) {
    this.text = text;
    this.codings = codings;
    this.moved = moved;
    this.watcher = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: "60% 0px" });
    text.sections.forEach((section, number) => {
      this.numbers.set(section, number);
      this.watcher.observe(section);
    });
    let width = 0;
    new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      if (now === width) return;
      width = now;
      this.redraw();
    }).observe(text.root);
    // On paper all stripes are wanted at once, measured in the width that paper has.
    addEventListener("beforeprint", () => {
      text.root.dataset["printing"] = "";
      this.drawNow(this.text.sections.map((_, number) => number));
    });
    addEventListener("afterprint", () => {
      delete text.root.dataset["printing"];
      this.redraw();
    });
  }

  /** Numbers of the sections near the view. */
  get nearby(): ReadonlySet<number> {
    return this.near;
  }

  /** Takes the codings as they are now and draws again what is near. */
  refresh(): void {
    this.bySection = this.text.sections.map(() => []);
    this.codings.marks.forEach((mark, number) => {
      const last = this.text.sectionAt(Math.max(mark.end - 1, mark.start));
      for (let section = this.text.sectionAt(mark.start); section <= last; section += 1) this.bySection[section]?.push(number);
    });
    this.lanes = Math.max(this.codings.lanes, 1);
    this.text.root.dataset["lanes"] = String(this.lanes);
    this.redraw();
  }

  redraw(): void {
    for (const section of this.near) this.stale.add(section);
    this.ask();
  }

  /** The coding that a stripe or name stands for. */
  markOf(element: Element): Mark | undefined {
    const number = element.closest("[data-m]")?.getAttribute("data-m");
    return number === null || number === undefined ? undefined : this.codings.marks[Number(number)];
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const number = this.numbers.get(entry.target);
      if (number === undefined) continue;
      if (entry.isIntersecting) {
        if (!this.near.has(number)) this.stale.add(number);
        this.near.add(number);
      } else if (this.near.delete(number)) {
        this.stale.delete(number);
        this.clear(number);
      }
    }
    this.ask();
    this.moved();
  }

  private ask(): void {
    if (this.asked || this.stale.size === 0) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      const sections = [...this.stale];
      this.stale.clear();
      this.drawNow(sections);
    });
  }

  private drawNow(sections: number[]): void {
    const drawn = sections.map((section) => ({ section, pieces: this.measure(section), height: this.text.sections[section]?.offsetHeight ?? 0 }));
    for (const { section, pieces, height } of drawn) this.write(section, pieces, height);
  }

  private measure(section: number): Piece[] {
    const marks = this.bySection[section] ?? [];
    const element = this.text.sections[section];
    if (marks.length === 0 || !element) return [];
    const lines = this.text.linesOf(section);
    const from = lines[0]?.start ?? 0;
    const to = lines.at(-1)?.end ?? from;
    const origin = element.getBoundingClientRect().top;
    const pieces: Piece[] = [];
    for (const number of marks) {
      const mark = this.codings.marks[number];
      if (!mark) continue;
      const shown = { start: Math.max(mark.start, from), end: Math.min(mark.end, to) };
      const top = this.edge(section, shown.start, false);
      const bottom = this.edge(section, Math.max(shown.end - 1, shown.start), true);
      if (top === null || bottom === null) continue;
      pieces.push({ mark, number, top: top - origin, bottom: bottom - origin, begins: mark.start >= from });
    }
    return pieces;
  }

  /** Upper or lower edge of the line that a character stands on. */
  private edge(section: number, position: number, lower: boolean): number | null {
    const lines = this.text.linesOf(section);
    const line = lower ? (lines.findLast((each) => each.start <= position) ?? lines[0]) : (lines.find((each) => position < each.end) ?? lines.at(-1));
    if (!line) return null;
    const at = Math.min(Math.max(position - line.start, 0), line.node.data.length - 1);
    this.probe.setStart(line.node, at);
    this.probe.setEnd(line.node, at + 1);
    let box = this.probe.getBoundingClientRect();
    if (box.height === 0) {
      // White space at the end of a line has no box: the character before or after it has.
      this.probe.setStart(line.node, Math.max(at - 1, 0));
      this.probe.setEnd(line.node, Math.min(at + 2, line.node.data.length));
      box = this.probe.getBoundingClientRect();
    }
    return lower ? box.bottom : box.top;
  }

  private write(section: number, pieces: Piece[], height: number): void {
    const element = this.text.sections[section];
    if (!element) return;
    this.clear(section);
    if (pieces.length === 0) return;
    const layer = document.createElement("div");
    layer.className = "stripes";
    layer.setAttribute("aria-hidden", "true");
    const width = this.lanes * laneWidth;
    layer.innerHTML = `<svg width="${width}" height="${Math.ceil(height)}">${pieces.map((piece) => rectangle(piece)).join("")}</svg>`;
    this.names(layer, pieces, height);
    element.append(layer);
  }

  private names(layer: HTMLElement, pieces: Piece[], height: number): void {
    // The same code over the same stretch, by two people, is one name with a number.
    const times = new Map<string, number>();
    const same = ({ mark }: Piece): string => `${mark.code.id}|${mark.code.name}|${mark.start}|${mark.end}`;
    const beginning = pieces
      .filter((piece) => piece.begins)
      .sort((a, b) => a.top - b.top || a.mark.lane - b.mark.lane)
      .filter((piece) => {
        const before = times.get(same(piece)) ?? 0;
        times.set(same(piece), before + 1);
        return before === 0;
      });
    let free = 0;
    let last: HTMLElement | undefined;
    let more = 0;
    for (const piece of beginning) {
      const top = Math.max(piece.top - 1, free);
      const room = top - piece.top <= mostPushed && top + nameHeight <= height;
      if (!room) {
        more += 1;
        if (last) last.dataset["more"] = `+${more}`;
        continue;
      }
      more = 0;
      const name = document.createElement("span");
      name.className = `stripe-name dye-${piece.mark.code.dye + 1}${piece.mark.waiting ? " waiting" : ""}`;
      name.dataset["m"] = String(piece.number);
      const count = times.get(same(piece)) ?? 1;
      const words = count > 1 ? `${piece.mark.code.name} ×${count}` : piece.mark.code.name;
      name.title = words;
      name.append(document.createElement("i"), Object.assign(document.createElement("span"), { textContent: words }));
      name.style.top = `${top}px`;
      name.style.left = `${this.lanes * laneWidth + 5}px`;
      layer.append(name);
      last = name;
      free = top + nameHeight;
    }
  }

  private clear(section: number): void {
    this.text.sections[section]?.querySelector(":scope > .stripes")?.remove();
  }
}

function rectangle({ mark, number, top, bottom }: Piece): string {
  const y = (top + 3).toFixed(1);
  const tall = Math.max(bottom - top - 6, 6).toFixed(1);
  return `<rect class="dye-${mark.code.dye + 1}-fill${mark.waiting ? " waiting" : ""}" data-m="${number}" x="${mark.lane * laneWidth}" y="${y}" width="${stripeWidth}" height="${tall}" rx="2"/>`;
}

/** Whether two passages share words; a place touches what holds it. */
export function touches(a: Passage, b: Passage): boolean {
  return a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);
}
