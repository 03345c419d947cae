// Tells the form which words of the text are selected. Positions are UTF-16, as everywhere inside.
import { one } from "../dom";

const longestShown = 120;

export function start(form: HTMLElement): void {
  const text = one<HTMLTextAreaElement>("textarea", form);
  const from = one<HTMLInputElement>("input[name=start]", form);
  const to = one<HTMLInputElement>("input[name=end]", form);
  const shown = one<HTMLElement>("[data-selected]", form);
  if (!text || !from || !to || !shown) return;

  const take = (): void => {
    const { selectionStart, selectionEnd, value } = text;
    if (selectionStart === selectionEnd) return;
    from.value = String(selectionStart);
    to.value = String(selectionEnd);
    const words = value.slice(selectionStart, selectionEnd).replace(/\s+/g, " ").trim();
    shown.textContent = words.length > longestShown ? `Selected: “${words.slice(0, longestShown)}…”` : `Selected: “${words}”`;
  };
  text.addEventListener("beforeinput", (event) => event.preventDefault());
  for (const event of ["select", "mouseup", "keyup"]) text.addEventListener(event, take);
}
