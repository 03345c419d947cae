// The caret and the selection by keyboard, as in a text one writes: the browser moves it, we draw it, since browsers show
// none in words that cannot be changed.
import type { Passage, ReadText } from "./text";

type Step = "character" | "word" | "line" | "paragraph" | "lineboundary";

export class Caret {
  private readonly bar = document.createElement("div");
  private asked = false;
  /** The passage chosen last. */
  last: Passage | null = null;

  private readonly text: ReadText;

  constructor(text: ReadText) {
    this.text = text;
    this.bar.className = "caret";
    this.bar.setAttribute("aria-hidden", "true");
    this.bar.hidden = true;
    text.root.append(this.bar);
    text.root.addEventListener("keydown", (event) => this.key(event));
    text.root.addEventListener("focus", () => this.begin());
    text.root.addEventListener("blur", () => this.draw());
    document.addEventListener("selectionchange", () => this.ask());
    addEventListener("resize", () => this.ask());
  }

  /** Sets the caret, or selects, without moving the view. */
  select(start: number, end: number): void {
    const range = this.text.range({ start, end });
    const selection = getSelection();
    if (!range || !selection) return;
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  private begin(): void {
    const selection = getSelection();
    // Focus that comes back from a field finds the selection gone: it is what it was before.
    if (this.last && (!selection || selection.rangeCount === 0 || !this.text.root.contains(selection.focusNode) || selection.focusNode === this.text.root)) {
      this.select(this.last.start, this.last.end);
      return;
    }
    if (selection && selection.rangeCount > 0 && this.text.root.contains(selection.focusNode) && selection.focusNode !== this.text.root) {
      this.ask();
      return;
    }
    // At the first line in view.
    const top = 60;
    const section = this.text.sections.find((each) => each.getBoundingClientRect().bottom > top);
    if (!section) return;
    const lines = this.text.linesOf(this.text.sections.indexOf(section));
    const line = lines.find(({ node }) => (node.parentElement?.getBoundingClientRect().bottom ?? 0) > top) ?? lines[0];
    if (line) selection?.collapse(line.node, 0);
  }

  private key(event: KeyboardEvent): void {
    const selection = getSelection();
    if (!selection || event.altKey || event.target !== this.text.root) return;
    const far = event.ctrlKey || event.metaKey;
    const alter = event.shiftKey ? "extend" : "move";
    const go = (direction: "forward" | "backward", step: Step): void => this.move(selection, alter, direction, step);
    if (event.key === "ArrowRight") go("forward", far ? "word" : "character");
    else if (event.key === "ArrowLeft") go("backward", far ? "word" : "character");
    else if (event.key === "ArrowDown") go("forward", far ? "paragraph" : "line");
    else if (event.key === "ArrowUp") go("backward", far ? "paragraph" : "line");
    else if (event.key === "End" && !far) go("forward", "lineboundary");
    else if (event.key === "Home" && !far) go("backward", "lineboundary");
    else if (event.key === "End") this.edge(selection, alter, this.text.end);
    else if (event.key === "Home") this.edge(selection, alter, this.text.from(0));
    else if (event.key === "Escape") {
      selection.collapseToEnd();
      return;
    } else return;
    event.preventDefault();
    this.follow(selection);
  }

  private move(selection: Selection, alter: "move" | "extend", direction: "forward" | "backward", step: Step): void {
    const before = { anchor: selection.anchorNode, anchorAt: selection.anchorOffset, node: selection.focusNode, at: selection.focusOffset };
    // Names in the gutter and stripes lie between paragraphs; a few steps lead across.
    for (let tries = 0; tries < 6; tries += 1) {
      selection.modify(alter, direction, step);
      const node = selection.focusNode;
      if (!node || !this.text.root.contains(node)) break;
      if (node instanceof Text && node.parentElement?.matches("section > p")) return;
    }
    const last = before.node && this.text.root.contains(before.node) ? this.text.position(before.node, before.at) : null;
    const here = selection.focusNode && this.text.root.contains(selection.focusNode) ? this.text.position(selection.focusNode, selection.focusOffset) : null;
    if (here !== null && last !== null && (direction === "forward" ? here > last : here < last)) {
      this.edge(selection, alter, here);
      return;
    }
    if (before.anchor && before.node) selection.setBaseAndExtent(before.anchor, before.anchorAt, before.node, before.at);
  }

  private edge(selection: Selection, alter: "move" | "extend", position: number): void {
    const range = this.text.range({ start: position, end: position });
    if (!range) return;
    if (alter === "extend") selection.extend(range.startContainer, range.startOffset);
    else selection.collapse(range.startContainer, range.startOffset);
  }

  private follow(selection: Selection): void {
    const box = boxAt(selection);
    if (!box) return;
    const top = 44 + 24;
    const bottom = innerHeight - 28 - 24;
    if (box.top < top) scrollBy(0, box.top - top - innerHeight / 4);
    else if (box.bottom > bottom) scrollBy(0, box.bottom - bottom + innerHeight / 4);
    this.ask();
  }

  private ask(): void {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.draw();
    });
  }

  private draw(): void {
    const selection = getSelection();
    const box = document.activeElement === this.text.root && selection && this.text.root.contains(selection.focusNode) ? boxAt(selection) : null;
    this.bar.hidden = !box;
    if (!box) return;
    const origin = this.text.root.getBoundingClientRect();
    this.bar.style.transform = `translate(${Math.round(box.left - origin.left) - 1}px, ${Math.round(box.top - origin.top)}px)`;
    this.bar.style.height = `${Math.round(box.height)}px`;
  }
}

function boxAt(selection: Selection): DOMRect | null {
  const node = selection.focusNode;
  if (!(node instanceof Text)) return null;
  const range = document.createRange();
  const at = Math.min(selection.focusOffset, node.data.length);
  range.setStart(node, at);
  range.setEnd(node, at);
  const boxes = range.getClientRects();
  const own = boxes[boxes.length - 1];
  if (own && own.height > 0) return own;
  if (node.data.length === 0) return null;
  const beside = at < node.data.length ? [at, at + 1] : [at - 1, at];
  range.setStart(node, beside[0] ?? 0);
  range.setEnd(node, beside[1] ?? 0);
  const box = range.getBoundingClientRect();
  return new DOMRect(at < node.data.length ? box.left : box.right, box.top, 0, box.height);
}
