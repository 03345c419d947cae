// Where words open: brought into sight and given the focus, so that a keyboard and a screen reader follow.
import { all, around } from "../dom";

export function start(box: HTMLElement): void {
  let asked: HTMLElement | null = null;
  document.addEventListener("click", (event) => {
    asked = around<HTMLElement>(event, "[data-opens-words]") ?? asked;
  });
  box.addEventListener("htmx:after:swap", () => {
    for (const link of all<HTMLElement>("[data-opens-words][aria-current]")) link.removeAttribute("aria-current");
    asked?.setAttribute("aria-current", "true");
    box.focus({ preventScroll: true });
    if (box.getBoundingClientRect().top > window.innerHeight || box.getBoundingClientRect().bottom < 0) box.scrollIntoView();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") asked?.focus();
  });
}
