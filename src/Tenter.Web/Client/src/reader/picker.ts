// Choosing a code with a few letters: existing codes that fit, those used last first, and at the end a new one by the
// name as typed. The field keeps the focus; arrow keys choose, Enter takes, Escape leaves.
import { all, one } from "../dom";
import type { Code, Codings } from "./codings";

const mostListed = 40;

export interface Choice {
  code?: Code;
  name: string;
}

export class Picker {
  private readonly field: HTMLInputElement;
  private readonly list: HTMLElement;
  private recent: string[] = [];
  private take: ((choice: Choice) => void) | null = null;
  private back: HTMLElement | null = null;

  private readonly box: HTMLElement;
  private readonly codings: Codings;

  constructor(box: HTMLElement, codings: Codings) {
    this.box = box;
    this.codings = codings;
    this.field = one<HTMLInputElement>("#picker-field", box) as HTMLInputElement;
    this.list = one<HTMLElement>("#picker-list", box) as HTMLElement;
    this.field.addEventListener("input", () => this.fill());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.choose((event.target as Element).closest<HTMLElement>("[role=option]")));
    this.box.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.box.contains(event.relatedTarget))) this.close(false);
    });
  }

  get isOpen(): boolean {
    return !this.box.hidden;
  }

  /** Opens below a place in the window; with a name to begin with, which can be changed before it is taken. */
  open(beside: DOMRect, back: HTMLElement, take: (choice: Choice) => void, name = ""): void {
    this.take = take;
    this.back = back;
    this.box.hidden = false;
    this.field.value = name;
    this.fill();
    const width = this.box.offsetWidth;
    const height = this.box.offsetHeight;
    const left = Math.max(12, Math.min(beside.left, innerWidth - width - 12));
    const below = beside.bottom + 8;
    const top = below + height < innerHeight - 36 ? below : Math.max(56, beside.top - height - 8);
    this.box.style.left = `${left}px`;
    this.box.style.top = `${top}px`;
    this.field.focus({ preventScroll: true });
  }

  private close(refocus = true): void {
    if (this.box.hidden) return;
    this.box.hidden = true;
    if (refocus) this.back?.focus({ preventScroll: true });
  }

  private key(event: KeyboardEvent): void {
    const options = all<HTMLElement>("[role=option]", this.list);
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") this.select(options[(at + 1) % options.length]);
    else if (event.key === "ArrowUp") this.select(options[(at - 1 + options.length) % options.length]);
    else if (event.key === "Enter") this.choose(options[at] ?? null);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Tab") {
      this.close();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private select(option: HTMLElement | undefined): void {
    for (const each of all("[aria-selected=true]", this.list)) each.setAttribute("aria-selected", "false");
    if (!option) {
      this.field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    this.field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  private choose(option: HTMLElement | null): void {
    if (!option) return;
    const id = option.dataset["id"];
    const code = this.codings.codes.find((each) => each.id === id);
    const name = code?.name ?? this.field.value.trim();
    if (name.length === 0) return;
    if (code) this.recent = [code.id, ...this.recent.filter((each) => each !== code.id)].slice(0, 8);
    this.close();
    this.take?.(code ? { code, name } : { name });
  }

  private fill(): void {
    const typed = this.field.value.trim().toLowerCase();
    const fitting = this.fitting(typed);
    this.list.replaceChildren(...fitting.slice(0, mostListed).map((code, number) => this.option(code, number)));
    if (typed.length > 0 && !this.codings.codes.some((code) => code.name.toLowerCase() === typed)) {
      const option = document.createElement("div");
      option.className = "option new";
      option.id = "picker-new";
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append("New code ", Object.assign(document.createElement("strong"), { textContent: `“${this.field.value.trim()}”` }));
      this.list.append(option);
    }
    if (this.list.childElementCount === 0) {
      const none = document.createElement("div");
      none.className = "option";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.setAttribute("aria-selected", "false");
      none.textContent = "No codes yet: type a name for the first";
      this.list.append(none);
      this.field.removeAttribute("aria-activedescendant");
      return;
    }
    this.select(this.list.firstElementChild as HTMLElement);
  }

  private fitting(typed: string): Code[] {
    const offered = this.codings.codes.filter((code) => !code.retired);
    if (typed.length === 0) {
      const last = (code: Code): number => {
        const at = this.recent.indexOf(code.id);
        return at < 0 ? this.recent.length : at;
      };
      return offered.sort((a, b) => last(a) - last(b) || b.here - a.here || a.name.localeCompare(b.name));
    }
    const words = typed.split(/\s+/);
    const fit = (code: Code): number => {
      const name = code.name.toLowerCase();
      if (name === typed) return 0;
      if (name.startsWith(typed)) return 1;
      const parts = name.split(/[\s:,’'-]+/);
      if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 2;
      return name.includes(typed) ? 3 : 9;
    };
    return offered
      .map((code) => ({ code, fit: fit(code) }))
      .filter((found) => found.fit < 9)
      .sort((a, b) => a.fit - b.fit || a.code.name.localeCompare(b.code.name))
      .map((found) => found.code);
  }

  private option(code: Code, number: number): HTMLElement {
    const option = document.createElement("div");
    option.className = `option dye-${code.dye + 1}`;
    option.id = `picker-${number}`;
    option.dataset["id"] = code.id;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const name = Object.assign(document.createElement("span"), { textContent: code.name, className: "option-name" });
    option.append(Object.assign(document.createElement("i"), { className: "swatch" }), name);
    if (code.group) option.append(Object.assign(document.createElement("span"), { textContent: code.group, className: "hint" }));
    if (code.says) option.title = code.says;
    return option;
  }
}
