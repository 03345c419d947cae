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

export function refusals(): void {
  document.addEventListener("htmx:after:request", (event) => {
    const { ctx } = (event as CustomEvent<{ ctx: Exchange }>).detail;
    if (ctx.response.status < 400) {
      for (const slot of all("[data-refusal]")) if (slot.childElementCount > 0) slot.replaceChildren();
      return;
    }
    ctx.target = slotFor(ctx.sourceElement);
    ctx.swap = "innerHTML";
    ctx.select = null;
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
