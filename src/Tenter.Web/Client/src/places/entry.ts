// The dialog that forms are brought into: opens when htmx has put one there, and gives the focus to its first field.
import { one } from "../dom";

export function start(box: HTMLElement): void {
  const dialog = box.closest("dialog");
  if (!dialog) return;

  // A refusal inside the open form is a swap too; then the person stays where they are.
  document.addEventListener("htmx:after:swap", () => {
    if (!one("form", box)) return;
    if (dialog.open) {
      // One form led to the next: it begins where a new one would.
      if (!box.contains(document.activeElement)) one<HTMLElement>("[autofocus]", box)?.focus();
      return;
    }
    dialog.showModal();
    one<HTMLElement>("[autofocus]", box)?.focus();
  });

  // Emptied when it closes, so that what is brought in next is new.
  dialog.addEventListener("close", () => {
    if (dialog.open) return;
    const title = document.createElement("h2");
    title.id = "entry-title";
    title.className = "unseen";
    title.textContent = "A form";
    box.replaceChildren(title);
  });
}
