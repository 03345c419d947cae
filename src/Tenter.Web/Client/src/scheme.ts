// Light or dark: the system's choice unless the person made one. The choice is kept in a cookie, because the server
// writes it into the page, so that no page flashes in the wrong colours.
import { all, around, say } from "./dom";

const cookie = "tenter-scheme";
const year = 365 * 24 * 60 * 60;

export function scheme(): void {
  document.addEventListener("click", (event) => {
    const button = around<HTMLButtonElement>(event, "button[data-scheme]");
    if (!button) return;
    const chosen = button.dataset["scheme"] ?? "system";
    const root = document.documentElement;
    if (chosen === "system") delete root.dataset["scheme"];
    else root.dataset["scheme"] = chosen;
    document.cookie = `${cookie}=${chosen}; path=/; max-age=${chosen === "system" ? 0 : year}; samesite=strict`;
    for (const other of all<HTMLButtonElement>("button[data-scheme]")) {
      other.setAttribute("aria-pressed", String(other.dataset["scheme"] === chosen));
    }
    say(`Colours: ${button.textContent?.trim() ?? chosen}`);
  });
}
