// A dialog is the browser's own <dialog>, which keeps the focus inside, closes on Escape and gives the focus back.
//   <button data-opens="merge">…</button>      opens <dialog id="merge">
//   <button data-closes>…</button>             closes the dialog it stands in
// A form in a dialog that was done closes it, unless it says data-stays; one that was refused stays, with the refusal in it.
import { around, one } from "./dom";

export function dialogs(): void {
  document.addEventListener("click", (event) => {
    const opener = around<HTMLElement>(event, "[data-opens]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset["opens"] ?? "");
      if (dialog instanceof HTMLDialogElement && !dialog.open) {
        dialog.showModal();
        one<HTMLElement>("[autofocus]", dialog)?.focus();
      }
      return;
    }

    if (around(event, "[data-closes]")) {
      around<HTMLDialogElement>(event, "dialog")?.close();
      return;
    }

    // A click on the dialog element itself is one on the dimmed page around its content.
    if (event.target instanceof HTMLDialogElement && event.target.open) event.target.close();
  });

  document.addEventListener("htmx:after:request", (event) => {
    const { ctx } = (event as CustomEvent<{ ctx: { sourceElement: Element; response: { status: number } } }>).detail;
    const form = ctx.sourceElement;
    if (form instanceof HTMLFormElement && ctx.response.status < 400 && !("stays" in form.dataset)) {
      form.closest<HTMLDialogElement>("dialog[open]")?.close();
    }
  });
}
