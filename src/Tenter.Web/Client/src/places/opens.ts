// Opens a dialog as soon as the page is there, where its address asked for it.
import { one } from "../dom";

export function start(root: HTMLElement): void {
  const dialog = document.getElementById(root.dataset["dialog"] ?? "");
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.showModal();
  one<HTMLElement>("[autofocus]", dialog)?.focus();
}
