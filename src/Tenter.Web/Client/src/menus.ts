// Menus are <details>: they open without script. Here they learn to close, as people expect of a menu.
import { all, around } from "./dom";

export function menus(): void {
  const open = (): HTMLDetailsElement[] => all<HTMLDetailsElement>("details.menu[open]");

  document.addEventListener("click", (event) => {
    const inside = around<HTMLDetailsElement>(event, "details.menu");
    for (const menu of open()) if (menu !== inside) menu.open = false;
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
    }
  });

  document.addEventListener("focusin", (event) => {
    for (const menu of open()) if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}
