// On a narrow screen the places are a drawer under the top bar. Wide, the button is not shown and nothing here acts.
import { one } from "./dom";

export function drawer(): void {
  const button = one<HTMLButtonElement>("#open-places");
  const places = one<HTMLElement>("#places");
  if (!button || !places) return;

  const set = (open: boolean): void => {
    places.toggleAttribute("data-open", open);
    button.setAttribute("aria-expanded", String(open));
  };

  button.addEventListener("click", () => {
    const opening = button.getAttribute("aria-expanded") !== "true";
    set(opening);
    if (opening) (one<HTMLElement>("a[aria-current]", places) ?? one<HTMLElement>("a", places))?.focus();
  });

  const shown = (): boolean => button.getAttribute("aria-expanded") === "true";
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown()) {
      set(false);
      button.focus();
    }
  });
  document.addEventListener("focusin", (event) => {
    if (shown() && event.target instanceof Node && !places.contains(event.target) && event.target !== button) set(false);
  });
  document.addEventListener("click", (event) => {
    if (shown() && event.target instanceof Node && !places.contains(event.target) && !button.contains(event.target)) set(false);
  });
}
