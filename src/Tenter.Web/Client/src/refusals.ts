// A refusal is shown where the act was: in the nearest [data-refusal] slot around the button or form that asked, else in
// the frame's own. Without this htmx would put it into the target, over the table or text that should have changed.
import { all, one } from "./dom";

interface Exchange {
  sourceElement: Element;
  target: Element | null;
  swap: string;
  select?: string | null;
  response: { status: number; headers: Headers };
}

function slotFor(source: Element): Element | null {
  const inside = one("[data-refusal]", source);
  if (inside) return inside;
  for (let around = source.parentElement; around; around = around.parentElement) {
    const slot = around.querySelector(":scope > [data-refusal], :scope > * > [data-refusal]");
    if (slot) return slot;
  }
  return one("#refused");
}

/** A refusal of one field goes beside that field, which takes the focus. Where the form has no such field, it stays. */
function besideField(note: HTMLElement): void {
  const form = note.closest("form");
  const control = form?.elements.namedItem(note.dataset["field"] ?? "");
  if (!form || !(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) return;
  if (control.type === "hidden") return;
  const beside = document.createElement("p");
  beside.className = "wrong-note";
  beside.setAttribute("role", "alert");
  beside.dataset["placed"] = "";
  beside.append(...(note.querySelector("p")?.childNodes ?? []));
  note.remove();
  control.closest("details")?.setAttribute("open", "");
  control.closest(".field")?.classList.add("wrong");
  control.setAttribute("aria-invalid", "true");
  control.after(beside);
  // What is typed next is read anew; the old refusal does not stay over it.
  control.addEventListener("input", () => clearFields(control), { once: true });
  control.focus();
}

/** Before a form is tried again, what was said beside its fields goes. */
function clearFields(source: Element): void {
  const form = source.closest("form");
  if (!form) return;
  for (const note of all<HTMLElement>(".wrong-note[data-placed]", form)) {
    const field = note.closest(".field");
    field?.classList.remove("wrong");
    if (field) one("[aria-invalid]", field)?.removeAttribute("aria-invalid");
    note.remove();
  }
}

export function refusals(): void {
  document.addEventListener("htmx:after:request", (event) => {
    const { ctx } = (event as CustomEvent<{ ctx: Exchange }>).detail;
    if (ctx.sourceElement instanceof HTMLFormElement) clearFields(ctx.sourceElement);
    if (ctx.response.status < 400) {
      for (const slot of all("[data-refusal]")) if (slot.childElementCount > 0) slot.replaceChildren();
      return;
    }
    ctx.target = slotFor(ctx.sourceElement);
    ctx.swap = "innerHTML";
    ctx.select = null;
  });

  document.addEventListener("htmx:after:swap", () => {
    for (const note of all<HTMLElement>("[data-refusal] .refusal[data-field]")) besideField(note);
  });

  document.addEventListener("htmx:error", (event) => {
    const { ctx } = (event as CustomEvent<{ ctx?: Exchange }>).detail;
    const slot = ctx?.sourceElement ? slotFor(ctx.sourceElement) : one("#refused");
    const unreachable = one<HTMLTemplateElement>("#unreachable");
    if (slot && unreachable && ctx && !ctx.response) slot.replaceChildren(unreachable.content.cloneNode(true));
  });

  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-dismiss]")) {
      event.target.closest("[data-refusal]")?.replaceChildren();
    }
  });
}
