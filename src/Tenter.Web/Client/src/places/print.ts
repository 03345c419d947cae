// A button that prints the page it stands on.
export function start(button: HTMLElement): void {
  button.addEventListener("click", () => window.print());
}
