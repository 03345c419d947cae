// Going through hits without a mouse: the arrow keys lead from a button of one hit to the same of the next.
import { all } from "../dom";

export function start(root: HTMLElement): void {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const here = event.target instanceof Element ? event.target.closest<HTMLElement>(".hit") : null;
    if (!here || (event.target instanceof HTMLInputElement && event.target.type !== "hidden" && event.target.name !== "reason")) return;
    const hits = all<HTMLElement>(".hit", root);
    const next = hits[hits.indexOf(here) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    const controls = ":is(a, button, input:not([type=hidden]))";
    const at = all<HTMLElement>(controls, here).indexOf(event.target as HTMLElement);
    all<HTMLElement>(controls, next)[at]?.focus();
    event.preventDefault();
  });

  // After a decision the row is a new one: the focus stays on the button that was pressed.
  let pressed: string | null = null;
  root.addEventListener("submit", (event) => {
    const button = (event as SubmitEvent).submitter;
    const place = button?.closest(".hit")?.querySelector("input[name=reason]")?.id;
    pressed = place && button instanceof HTMLButtonElement ? `${place}|${button.value}` : null;
  }, true);
  document.addEventListener("htmx:after:swap", () => {
    if (!pressed) return;
    const [place = "", value = ""] = pressed.split("|");
    document.getElementById(place)?.closest(".hit")?.querySelector<HTMLElement>(`button[value="${value}"]`)?.focus();
    pressed = null;
  });
}
