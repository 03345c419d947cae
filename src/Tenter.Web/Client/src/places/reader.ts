// The Reader: words in the middle, stripes beside them, what is attached to a passage in the margin.
import { one, say } from "../dom";
import { Caret } from "../reader/caret";
import { Codings } from "../reader/codings";
import { Hits } from "../reader/hits";
import { Keys } from "../reader/keys";
import { Margin } from "../reader/margin";
import { mark } from "../reader/marks";
import { Picker } from "../reader/picker";
import { Steps } from "../reader/steps";
import { Stripes } from "../reader/stripes";
import { ReadText, type Passage } from "../reader/text";

export function start(root: HTMLElement): void {
  const text = new ReadText(root);
  const codings = new Codings();
  codings.layer = root.dataset["layer"] ?? "";
  const data = document.getElementById("reader-data")?.textContent;
  if (data) codings.read(JSON.parse(data));

  const caret = new Caret(text);
  const address = `/evidence/${root.dataset["source"] ?? ""}`;
  const margin = new Margin(address);
  const stripes = new Stripes(text, codings, () => hits.draw());
  const hits = new Hits(text, codings, stripes);
  const picker = new Picker(one<HTMLElement>("#picker") as HTMLElement, codings);
  const steps = new Steps({ address, text, codings, stripes, margin, picker, root });

  let chosen: Passage | null = null;
  let focus = root.dataset["code"] ?? "";

  const focusCode = (id: string): void => {
    focus = focus === id ? "" : id;
    margin.showFocus(focus);
    drawFocus();
  };
  const drawFocus = (): void => {
    mark("code", focus ? codings.marks.filter((each) => each.code.id === focus).map((each) => text.range(each)) : []);
  };
  const choose = (passage: Passage | null): void => {
    chosen = passage;
    steps.chosen = passage;
    caret.last = passage;
    for (const field of document.querySelectorAll<HTMLInputElement>("[data-passage]")) {
      field.value = passage && passage.end > passage.start ? String(field.dataset["passage"] === "end" ? passage.end : passage.start) : "";
    }
    root.toggleAttribute("data-chosen", passage !== null && passage.end > passage.start);
    mark("chosen", passage && passage.end > passage.start ? [text.range(passage)] : []);
    margin.show(passage);
  };
  const go = (passage: Passage): void => {
    caret.select(passage.start, passage.end);
    choose(passage);
    const line = text.lineAt(passage.start);
    line?.node.parentElement?.scrollIntoView({ block: "center" });
    // Sections on the way get their true height only now; once more, by the words themselves.
    requestAnimationFrame(() => {
      const box = text.range(passage)?.getBoundingClientRect();
      if (box) scrollBy(0, box.top - innerHeight * 0.36);
    });
  };

  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection?.focusNode || !root.contains(selection.focusNode)) return;
    const passage = text.passage(selection);
    if (!passage || (chosen && passage.start === chosen.start && passage.end === chosen.end)) return;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => choose(passage), 120);
  });

  root.addEventListener("click", (event) => {
    const stripe = event.target instanceof Element ? stripes.markOf(event.target) : undefined;
    if (!stripe) return;
    caret.select(stripe.start, stripe.end);
    choose({ start: stripe.start, end: stripe.end });
  });
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const goes = target?.closest<HTMLElement>("[data-goes]")?.dataset["goes"];
    if (goes) {
      go(passageOf(goes));
      root.focus({ preventScroll: true });
    }
    const code = target?.closest<HTMLElement>("[data-focus-code]")?.dataset["focusCode"];
    if (code) focusCode(code);
    if (target?.closest("[data-opens=reader-order]")) one("#reader-in-order")?.dispatchEvent(new Event("reader:order"));
  });

  new Keys({
    code: () => steps.code(),
    inVivo: () => void steps.inVivo(),
    memo: () => margin.writeMemo(chosen),
    rests: () => void margin.rests(chosen),
    undo: () => void steps.undo().then(drawFocus),
    hit: (step) => hits.move(step, go),
    letGo: () => {
      getSelection()?.removeAllRanges();
      choose(null);
    },
  });
  one<HTMLSelectElement>("#reader-layer")?.addEventListener("change", (event) => {
    codings.layer = event.target instanceof HTMLSelectElement ? event.target.value : "";
    const here = new URL(location.href);
    if (codings.layer) here.searchParams.set("layer", codings.layer);
    else here.searchParams.delete("layer");
    history.replaceState(history.state, "", here);
    void steps.read().then(drawFocus);
  });
  for (const button of document.querySelectorAll<HTMLElement>("[data-hit]")) {
    button.addEventListener("click", () => hits.move(Number(button.dataset["hit"]), go));
  }
  document.body.addEventListener("tenter:moved", () => void steps.catchUp().then(drawFocus));

  stripes.refresh();
  hits.draw();
  margin.showFocus(focus);
  drawFocus();
  const at = root.dataset["at"];
  if (at) go(passageOf(at));
  else if (codings.hits.length > 0) hits.move(1, go);
  else if (focus) {
    const first = codings.marks.find((each) => each.code.id === focus);
    if (first) go(first);
  }
  root.dataset["ready"] = "";
  say("");
}

function passageOf(written: string): Passage {
  const [start = 0, end = start] = written.split("-").map(Number);
  return { start, end };
}
