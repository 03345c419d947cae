// Small words for looking around in the page.

export function one<T extends Element>(selector: string, from: ParentNode = document): T | null {
  return from.querySelector<T>(selector);
}

export function all<T extends Element>(selector: string, from: ParentNode = document): T[] {
  return [...from.querySelectorAll<T>(selector)];
}

/** The nearest element around the target of an event that matches, for one listener on the document. */
export function around<T extends Element>(event: Event, selector: string): T | null {
  return event.target instanceof Element ? event.target.closest<T>(selector) : null;
}

/** Says something to a screen reader without moving anything on the screen. */
export function say(words: string): void {
  const voice = one<HTMLElement>("#said");
  if (voice) voice.textContent = words;
}
