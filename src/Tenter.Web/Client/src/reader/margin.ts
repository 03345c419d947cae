// The margin follows the selection: the server writes it, so that consent acts on what is shown.
import htmx from "htmx.org";
import { all, one, say } from "../dom";
import type { Passage } from "./text";

export class Margin {
  private readonly box = one<HTMLElement>("#reader-margin") as HTMLElement;
  private shown: Passage | null = null;
  private focus = "";
  private ready: Promise<unknown> = Promise.resolve();

  private readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  show(passage: Passage | null, anew = false): void {
    const same = passage?.start === this.shown?.start && passage?.end === this.shown?.end;
    if (same && !anew) return;
    this.shown = passage;
    // While somebody writes a memo or a note, the margin stays.
    if (anew && this.box.contains(document.activeElement) && document.activeElement?.matches("textarea, input")) return;
    const query = passage ? `?start=${passage.start}&end=${passage.end}` : "";
    this.ready = htmx.ajax("GET", `${this.address}/margin${query}`, { target: "#reader-margin", swap: "innerHTML" }).then(() => this.showFocus(this.focus));
  }

  showFocus(code: string): void {
    this.focus = code;
    for (const button of all<HTMLElement>("[data-focus-code]", this.box)) {
      button.setAttribute("aria-pressed", String(button.dataset["focusCode"] === code));
    }
  }

  /** The list of codes, once the margin shows the passage. */
  async codes(): Promise<HTMLElement | null> {
    await this.ready;
    return one<HTMLElement>("#reader-codes", this.box);
  }

  /** Opens the chooser of what rests on a passage. */
  async rests(passage: Passage | null): Promise<void> {
    if (passage) this.show(passage);
    await this.ready;
    const step = one<HTMLElement>("[data-act=rests]", this.box);
    if (step) step.click();
    else say("Select a passage first");
  }

  async writeMemo(passage: Passage | null): Promise<void> {
    if (passage) this.show(passage);
    await this.ready;
    const details = one<HTMLDetailsElement>(".memo-new", this.box);
    if (!details) return;
    details.open = true;
    one<HTMLTextAreaElement>("textarea", details)?.focus();
  }
}
