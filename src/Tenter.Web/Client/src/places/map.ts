// The map in the page: size and place by mouse and keys, pointing at somebody, and the date dragged along the line of time.
// While the size changes the drawing is scaled as a layer; at rest it is drawn anew at that size, and sharp.
import { all, around, one } from "../dom";

const smallest = 0.5;
const largest = 5;
const step = 1.25;
const rest = 160;

export function start(root: HTMLElement): void {
  const box = one<HTMLElement>(".map-box", root);
  const drawing = one<SVGSVGElement>(".figure", root);
  if (box && drawing) {
    const sizes = size(box, drawing);
    drag(box);
    for (const button of all<HTMLButtonElement>("[data-zoom]", root)) {
      button.addEventListener("click", () => sizes(button.dataset["zoom"] ?? "whole"));
    }
    point(root, drawing);
    walk(root, box, drawing);
  }
  time(root);
}

function size(box: HTMLElement, drawing: SVGSVGElement): (way: string) => void {
  let scale = 1;
  let drawn = 1;
  let timer = 0;

  const sharp = (): void => {
    drawing.style.transform = "";
    drawing.style.width = scale === 1 ? "" : `${scale * 100}%`;
    drawing.style.minWidth = scale === 1 ? "" : "0";
    drawn = scale;
  };

  const to = (wanted: number, x = box.clientWidth / 2, y = box.clientHeight / 2): void => {
    const next = Math.min(Math.max(wanted, smallest), largest);
    const { scrollLeft, scrollTop } = box;
    drawing.style.transform = `scale(${next / drawn})`;
    box.scrollLeft = ((scrollLeft + x) * next) / scale - x;
    box.scrollTop = ((scrollTop + y) * next) / scale - y;
    scale = next;
    clearTimeout(timer);
    timer = window.setTimeout(sharp, rest);
  };

  const way = (name: string): void => to(name === "in" ? scale * step : name === "out" ? scale / step : 1);
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") way("in");
    else if (event.key === "-") way("out");
    else if (event.key === "0") way("whole");
    else return;
    event.preventDefault();
  });
  box.addEventListener(
    "wheel",
    (event) => {
      // Only with Ctrl, as browsers do: a wheel alone scrolls the page one is reading.
      if (!event.ctrlKey) return;
      event.preventDefault();
      const at = box.getBoundingClientRect();
      to(scale * Math.exp(-event.deltaY / 300), event.clientX - at.left, event.clientY - at.top);
    },
    { passive: false },
  );
  return way;
}

function drag(box: HTMLElement): void {
  let from: { x: number; y: number; left: number; top: number } | null = null;
  box.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
  });
  window.addEventListener("pointermove", (event) => {
    if (!from) return;
    if (Math.abs(event.clientX - from.x) + Math.abs(event.clientY - from.y) > 4) box.setAttribute("data-grab", "");
    box.scrollLeft = from.left - (event.clientX - from.x);
    box.scrollTop = from.top - (event.clientY - from.y);
  });
  window.addEventListener("pointerup", () => {
    from = null;
    // The click that ends a drag is no pointing.
    window.setTimeout(() => box.removeAttribute("data-grab"));
  });
}

function open(root: HTMLElement, names: string): void {
  const address = new URL(root.dataset["here"] ?? "/map", location.href);
  address.searchParams.set("focus", names);
  location.assign(address);
}

function point(root: HTMLElement, drawing: SVGSVGElement): void {
  drawing.addEventListener("click", (event) => {
    const group = around<SVGGElement>(event, "[data-names]");
    const grabbed = one(".map-box", root)?.hasAttribute("data-grab");
    const names = group?.dataset["names"];
    if (names && !grabbed) open(root, names);
  });
}

// With the arrow keys from one to the next that lies that way, the nearest first; Enter opens.
function walk(root: HTMLElement, box: HTMLElement, drawing: SVGSVGElement): void {
  const said = one<HTMLElement>("#map-at", root);
  let at: SVGGElement | null = null;
  const middle = (group: SVGGElement): { x: number; y: number } => {
    const { left, top, height } = group.getBoundingClientRect();
    return { x: left, y: top + height / 2 };
  };
  const go = (to: SVGGElement): void => {
    at?.classList.remove("map-stands");
    at = to;
    at.classList.add("map-stands");
    at.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (said) said.textContent = at.querySelector("title")?.textContent ?? at.getAttribute("aria-label") ?? at.textContent;
  };
  const next = (x: number, y: number): SVGGElement | null => {
    const groups = all<SVGGElement>(".map-node[data-names]", drawing);
    if (!at) return groups.find((group) => group.dataset["names"] === new URL(location.href).searchParams.get("focus")) ?? groups[0] ?? null;
    const from = middle(at);
    let best: SVGGElement | null = null;
    let least = Infinity;
    for (const group of groups) {
      const to = middle(group);
      const along = (to.x - from.x) * x + (to.y - from.y) * y;
      const aside = Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x);
      const way = along + aside * 2;
      if (group !== at && along > 1 && way < least) [best, least] = [group, way];
    }
    return best;
  };
  const ways: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const way = ways[event.key];
    if (way) {
      event.preventDefault();
      const to = next(...way);
      if (to) go(to);
    } else if (event.key === "Enter" && at?.dataset["names"]) {
      event.preventDefault();
      open(root, at.dataset["names"]);
    }
  });
}

function time(root: HTMLElement): void {
  const range = one<HTMLInputElement>("#map-range", root);
  const field = one<HTMLInputElement>("#map-asat", root);
  const form = range?.form;
  if (!range || !field || !form) return;
  const [year = 0, month = 1] = (range.dataset["first"] ?? "").split("-").map(Number);

  const day = (): Date => new Date(Date.UTC(year, month - 1 + Number(range.value) + 1, 0));
  const words = (): string =>
    day().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  range.addEventListener("input", () => {
    field.value = day().toISOString().slice(0, 10);
    range.setAttribute("aria-valuetext", words());
    const said = one<HTMLElement>("#map-said", root);
    if (said) said.textContent = words();
  });
  // With the keys one may pass many months; the map follows when one rests.
  let timer = 0;
  range.addEventListener("change", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      sessionStorage.setItem("map-time", "1");
      form.requestSubmit();
    }, 350);
  });
  if (sessionStorage.getItem("map-time")) {
    sessionStorage.removeItem("map-time");
    range.focus({ preventScroll: true });
  }
}
