// What is done to a passage. A coding is shown at once and taken back if it is refused; one request answers one stripe
// and one row of the margin.
import htmx from "htmx.org";
import { one, say } from "../dom";
import type { Code, Codings, Mark } from "./codings";
import type { Margin } from "./margin";
import type { Picker } from "./picker";
import type { Stripes } from "./stripes";
import type { Passage, ReadText } from "./text";

interface Reading {
  address: string;
  text: ReadText;
  codings: Codings;
  stripes: Stripes;
  margin: Margin;
  picker: Picker;
  root: HTMLElement;
}

export class Steps {
  chosen: Passage | null = null;

  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
    const margin = one<HTMLElement>("#reader-margin");
    margin?.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button[data-act]") : null;
      const row = button?.closest<HTMLElement>(".coding-row");
      if (!row) return;
      if (button?.dataset["act"] === "remove") void this.remove(row);
      else if (button?.dataset["act"] === "note") openNote(row, button);
    });
    margin?.addEventListener("submit", (event) => {
      const form = event.target instanceof HTMLFormElement && event.target.dataset["act"] === "save-note" ? event.target : null;
      const row = form?.closest<HTMLElement>(".coding-row");
      if (!form || !row) return;
      event.preventDefault();
      void this.note(row, new FormData(form));
    });
  }

  code(): void {
    const passage = this.passage();
    if (passage) this.choose(passage, (name, code) => void this.put(passage, name, code));
  }

  private choose(passage: Passage, take: (name: string, code?: Code) => void, began = ""): void {
    const { text, picker, root } = this.reading;
    const range = text.range(passage);
    if (!range) return;
    const boxes = range.getClientRects();
    const last = boxes[boxes.length - 1] ?? range.getBoundingClientRect();
    const visible = last.bottom > 60 && last.bottom < innerHeight - 40 ? last : new DOMRect(last.left, innerHeight / 3, 1, 1);
    picker.open(visible, root, ({ code, name }) => take(name, code), began);
  }

  async inVivo(): Promise<void> {
    const passage = this.passage();
    if (!passage) return;
    const range = this.reading.text.range(passage);
    // Over several paragraphs the names of those who speak stand between the words: the name is asked for first.
    const turns = range ? range.cloneContents().querySelectorAll("p").length : 0;
    if (turns > 1) {
      const answer = await fetch(`${this.reading.address}/in-vivo?start=${passage.start}&end=${passage.end}&revision=${this.revision}`);
      const began = answer.ok ? await answer.text() : "";
      this.choose(
        passage,
        (name, code) => void (code ? this.put(passage, name, code) : this.send(passage, { id: "", name, dye: this.nextDye(), here: 0 }, "in-vivo", { name })),
        began.slice(0, 80),
      );
      return;
    }
    const words = range?.toString().trim().replace(/\s+/g, " ") ?? "";
    const known = this.reading.codings.codes.find((code) => code.name === words);
    await this.send(passage, known ?? { id: "", name: words, dye: this.nextDye(), here: 0 }, "in-vivo", {});
  }

  async undo(): Promise<void> {
    const answer = await this.ask("undo", {});
    if (!answer) return;
    say(`Took back. ${decodeURIComponent(answer.headers.get("Reader-Said") ?? "")}`);
    this.take(await answer.json());
  }

  /** What another window or person did since. */
  async catchUp(): Promise<void> {
    const seq = Number(document.documentElement.dataset["seq"] ?? "0");
    if (seq > this.reading.codings.seq) await this.read();
  }

  /** All codings anew, in the layer that is shown. */
  async read(): Promise<void> {
    const answer = await fetch(`${this.reading.address}/codings`);
    if (answer.ok) this.take(await answer.json());
  }

  private put(passage: Passage, name: string, code?: Code): Promise<void> {
    const shown = code ?? { id: "", name, dye: this.nextDye(), here: 0 };
    return this.send(passage, shown, "codings", code ? { code: code.id } : { code: name, make: "true" });
  }

  private async send(passage: Passage, code: Code, path: string, fields: Record<string, string>): Promise<void> {
    const { codings, stripes, margin } = this.reading;
    const mark: Mark = { ...passage, code, lane: 0, waiting: true };
    codings.add(mark);
    stripes.refresh();
    const list = await margin.codes();
    const row = document.createElement("li");
    row.className = "coding-row waiting";
    row.textContent = code.name;
    list?.append(row);

    const answer = await this.ask(path, { start: String(passage.start), end: String(passage.end), revision: this.revision, ...fields });
    codings.remove(mark);
    if (!answer) {
      row.remove();
      stripes.refresh();
      say("Refused. The reason stands in the margin.");
      return;
    }
    row.outerHTML = await answer.text();
    const made = list?.lastElementChild instanceof HTMLElement ? list.lastElementChild : null;
    if (made) htmx.process(made);
    const seq = Number(answer.headers.get("Reader-Seq") ?? "0");
    const { code: id = "", name = "", dye = "0" } = made?.dataset ?? {};
    // News of the step may have come before its answer; then the coding was read already.
    if (codings.seq < seq) {
      codings.seq = seq;
      codings.add({ ...passage, code: id ? codings.code(id, name, Number(dye)) : code, lane: 0 });
    }
    stripes.refresh();
    say(`Coded as ${name || code.name}`);
  }

  private async remove(row: HTMLElement): Promise<void> {
    const { codings, stripes, root } = this.reading;
    const { coding = "", code = "", start = "0", end = "0" } = row.dataset;
    const mark = codings.find({ start: Number(start), end: Number(end) }, code);
    if (mark) codings.remove(mark);
    row.hidden = true;
    stripes.refresh();
    const { readings } = codings;
    const answer = await this.ask(`codings/${coding}/remove`, {});
    if (!answer) {
      row.hidden = false;
      if (mark && readings === codings.readings) codings.add(mark);
      stripes.refresh();
      return;
    }
    const seq = Number(answer.headers.get("Reader-Seq") ?? "0");
    if (readings !== codings.readings && codings.seq < seq) await this.read();
    codings.seq = Math.max(codings.seq, seq);
    row.remove();
    root.focus({ preventScroll: true });
    say("Removed");
  }

  private async note(row: HTMLElement, form: FormData): Promise<void> {
    const answer = await this.ask(`codings/${row.dataset["coding"] ?? ""}/note`, { note: String(form.get("note") ?? "") });
    if (!answer) return;
    this.reading.codings.seq = Math.max(this.reading.codings.seq, Number(answer.headers.get("Reader-Seq") ?? "0"));
    const list = row.parentElement;
    row.outerHTML = await answer.text();
    if (list) htmx.process(list);
    say("Note kept");
  }

  /** The text this page shows; what is done to it says so, for another may have corrected it meanwhile. */
  private get revision(): string {
    return this.reading.root.dataset["revision"] ?? "";
  }

  private take(written: Parameters<Codings["read"]>[0]): void {
    const { codings, stripes, margin } = this.reading;
    if (written.revision && written.revision !== this.revision) {
      // These positions are of another text than the one on the page.
      one("#reader-corrected")?.removeAttribute("hidden");
      say("The text was corrected. Load the page again to see it.");
      codings.seq = Math.max(codings.seq, written.seq);
      return;
    }
    codings.read(written);
    stripes.refresh();
    margin.show(this.chosen, true);
  }

  private passage(): Passage | null {
    if (this.chosen && this.chosen.end > this.chosen.start) return this.chosen;
    // The selection may be newer than what the margin shows.
    const passage = this.reading.text.passage(getSelection());
    if (passage && passage.end > passage.start) return passage;
    say("Select a passage first");
    return null;
  }

  private nextDye(): number {
    return this.reading.codings.codes.length % 12;
  }

  /** Sends a step; shows a refusal where the act was and answers null. */
  private async ask(path: string, fields: Record<string, string>): Promise<Response | null> {
    const slot = one<HTMLElement>("#reader-refused");
    slot?.replaceChildren();
    try {
      const answer = await fetch(`${this.reading.address}/${path}`, {
        method: "POST",
        headers: { "HX-Request": "true" },
        body: new URLSearchParams(fields),
      });
      if (answer.ok) return answer;
      if (slot) slot.innerHTML = await answer.text();
    } catch {
      const unreachable = one<HTMLTemplateElement>("#unreachable");
      if (unreachable) slot?.replaceChildren(unreachable.content.cloneNode(true));
    }
    return null;
  }
}

function openNote(row: HTMLElement, button: HTMLElement): void {
  const form = one<HTMLFormElement>("form", row);
  if (!form) return;
  form.hidden = !form.hidden;
  button.setAttribute("aria-expanded", String(!form.hidden));
  if (!form.hidden) one<HTMLTextAreaElement>("textarea", form)?.focus();
}
