// Parts of a page that live: an element with data-module="reader" is handed to the function `start` that
// src/places/reader.ts exports, loaded only where it is needed, also when htmx brings the element later.
import { all } from "./dom";

interface Module {
  start(root: HTMLElement): void | Promise<void>;
}

const modules = import.meta.glob<Module>("./places/*.ts");
const started = new WeakSet<Element>();

async function startIn(root: ParentNode): Promise<void> {
  const found = all<HTMLElement>("[data-module]", root);
  if (root instanceof HTMLElement && root.dataset["module"]) found.unshift(root);
  for (const element of found) {
    const load = modules[`./places/${element.dataset["module"]}.ts`];
    if (!load || started.has(element)) continue;
    started.add(element);
    const module = await load();
    await module.start(element);
  }
}

export function mounts(): void {
  void startIn(document);
  document.addEventListener("htmx:after:process", (event) => {
    if (event.target instanceof Element) void startIn(event.target);
  });
}
