// Where words open: brought into sight and given the focus, so that a keyboard and a screen reader follow.
// On a narrow screen they open as a sheet from below, which is closed again.
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
  const close = (): void => {
    box.replaceChildren();
    asked?.removeAttribute("aria-current");
    asked?.focus();
  };
  box.addEventListener("click", (event) => {
    if (around(event, "[data-closes-words]")) close();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (getComputedStyle(box).position === "fixed") close();
    else asked?.focus();
  });
}
