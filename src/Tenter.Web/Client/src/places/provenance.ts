// Where something comes from: a click on a box traces that one instead.
import { around } from "../dom";

export function start(root: HTMLElement): void {
  root.addEventListener("click", (event) => {
    const names = around<SVGGElement>(event, "[data-names]")?.dataset["names"];
    if (!names) return;
    const [kind, id] = names.split(":");
    location.href = kind === "source" ? `/evidence/${id}` : `/provenance/${kind}/${id}`;
  });
}
