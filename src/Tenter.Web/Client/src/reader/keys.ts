// Single letters act only here, only outside fields, and can be switched off for good.
import { one, say } from "../dom";

const kept = "tenter-letters";

export interface Doings {
  code(): void;
  inVivo(): void;
  memo(): void;
  rests(): void;
  undo(): void;
  hit(step: number): void;
  letGo(): void;
}

export class Keys {
  private on = localStorage.getItem(kept) !== "off";

  private readonly doings: Doings;

  constructor(doings: Doings) {
    this.doings = doings;
    const box = one<HTMLInputElement>("#reader-letters");
    if (box) {
      box.checked = this.on;
      box.addEventListener("change", () => {
        this.on = box.checked;
        localStorage.setItem(kept, this.on ? "on" : "off");
        say(this.on ? "Single letters act as keys" : "Single letters do nothing");
      });
    }
    document.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("click", (event) => {
      const act = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-act]")?.dataset["act"] : undefined;
      if (act === "code") this.doings.code();
      else if (act === "in-vivo") this.doings.inVivo();
    });
  }

  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select") || target.closest("dialog[open]"))) return;
    if (event.key === "Escape") {
      this.doings.letGo();
      return;
    }
    if (!this.on) return;
    const act = { c: this.doings.code, i: this.doings.inVivo, m: this.doings.memo, t: this.doings.rests, u: this.doings.undo }[event.key.toLowerCase()];
    if (act) act();
    else if (event.key === "n") this.doings.hit(1);
    else if (event.key === "p") this.doings.hit(-1);
    else return;
    event.preventDefault();
  }
}
