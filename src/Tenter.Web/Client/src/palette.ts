// Search or command: a dialog with a field and a list that the server fills from what the places registered.
// The field keeps the focus; the arrow keys move through the list, Enter takes, Escape closes.
import htmx from "htmx.org";
import { all, one } from "./dom";

export function palette(): void {
  const dialog = one<HTMLDialogElement>("#palette");
  const field = one<HTMLInputElement>("#palette-field");
  const list = one<HTMLElement>("#palette-list");
  if (!dialog || !field || !list) return;

  const options = (): HTMLElement[] => all<HTMLElement>('[role="option"]', list);
  const current = (): HTMLElement | null => one<HTMLElement>('[aria-selected="true"]', list);

  const choose = (option: HTMLElement | undefined): void => {
    current()?.setAttribute("aria-selected", "false");
    if (!option) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const move = (step: number): void => {
    const offered = options();
    const chosen = current();
    const at = chosen ? offered.indexOf(chosen) : -1;
    choose(offered[(at + step + offered.length) % Math.max(offered.length, 1)]);
  };

  const take = (option: HTMLElement | null, apart: boolean): void => {
    if (!option) return;
    const { href, post } = option.dataset;
    if (!href && !post) return;
    if (href && apart) {
      window.open(href, "_blank", "noopener");
      return;
    }
    dialog.close();
    if (href) location.assign(href);
    else if (post) void htmx.ajax("POST", post, { source: document.body, target: "#refused", swap: "innerHTML" });
  };

  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal();
    field.value = "";
    field.focus();
    field.dispatchEvent(new Event("tenter:ask"));
  };

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
  for (const opener of all("[data-opens-palette]")) opener.addEventListener("click", open);

  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Home" && event.ctrlKey) choose(options()[0]);
    else if (event.key === "End" && event.ctrlKey) choose(options().at(-1));
    else if (event.key === "Enter") take(current(), event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    take(option, event.ctrlKey || event.metaKey);
  });
  list.addEventListener("pointermove", (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option && option !== current()) choose(option);
  });
  document.addEventListener("htmx:after:swap", () => {
    if (dialog.open && !current()) choose(options()[0]);
  });
}
