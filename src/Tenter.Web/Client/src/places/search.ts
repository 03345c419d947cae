// Going through hits without a mouse: the arrow keys, N and P lead from one hit to the next, A accepts, R rejects. The
// letters act only while a hit has the focus, and not at all where single letters were switched off in the Reader.
import { all } from "../dom";

export function start(root: HTMLElement): void {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = event.target instanceof Element ? event.target.closest<HTMLElement>(".hit") : null;
    if (!here) return;
    const typing = event.target instanceof HTMLInputElement;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(here, event.target as HTMLElement, event.key === "ArrowDown" ? 1 : -1);
    else if (typing || localStorage.getItem("tenter-letters") === "off") return;
    else if (event.key === "n" || event.key === "p") move(here, event.target as HTMLElement, event.key === "n" ? 1 : -1);
    else if (event.key === "a" || event.key === "r") here.querySelector<HTMLElement>(`button[value="${event.key === "a" ? "true" : "false"}"]`)?.click();
    else return;
    event.preventDefault();
  });

  function move(here: HTMLElement, from: HTMLElement, step: number): void {
    const hits = all<HTMLElement>(".hit", root);
    const next = hits[hits.indexOf(here) + step];
    if (!next) return;
    const controls = ":is(a, button, input:not([type=hidden]))";
    const at = all<HTMLElement>(controls, here).indexOf(from);
    all<HTMLElement>(controls, next)[at]?.focus();
  }

  // After a decision the row is a new one: the focus stays on the button that was pressed.
  let pressed: string | null = null;
  root.addEventListener("submit", (event) => {
    const button = (event as SubmitEvent).submitter;
    const hit = button?.closest(".hit")?.id;
    pressed = hit && button instanceof HTMLButtonElement ? `${hit}|${button.value}` : null;
  }, true);
  document.addEventListener("htmx:after:swap", () => {
    if (!pressed) return;
    const [hit = "", value = ""] = pressed.split("|");
    const button = document.getElementById(hit)?.querySelector<HTMLElement>(`button[value="${value}"]`);
    if (!button || button === document.activeElement) return;
    button.focus();
  });
  // Whoever goes elsewhere is not called back.
  root.addEventListener("focusin", (event) => {
    if (pressed && event.target instanceof Element && event.target.closest(".hit")?.id !== pressed.split("|")[0]) pressed = null;
  });
}
