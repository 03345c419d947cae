// Hits of a search: coloured where they are near the view, gone through with N and P.
import { one, say } from "../dom";
import type { Codings } from "./codings";
import { mark } from "./marks";
import type { Stripes } from "./stripes";
import type { Passage, ReadText } from "./text";

export class Hits {
  private now = -1;

  private readonly text: ReadText;
  private readonly codings: Codings;
  private readonly stripes: Stripes;

  constructor(text: ReadText, codings: Codings, stripes: Stripes) {
    this.text = text;
    this.codings = codings;
    this.stripes = stripes;
  }

  draw(): void {
    const near = this.codings.hits.filter((hit) => this.stripes.nearby.has(this.text.sectionAt(hit.start)));
    mark("hit", near.map((hit) => this.text.range(hit)));
    const now = this.codings.hits[this.now];
    mark("hit-now", now ? [this.text.range(now)] : []);
  }

  move(step: number, go: (passage: Passage) => void): void {
    const total = this.codings.hits.length;
    if (total === 0) return;
    this.now = this.now < 0 ? (step > 0 ? 0 : total - 1) : (this.now + step + total) % total;
    const hit = this.codings.hits[this.now];
    const place = one<HTMLElement>("[data-hit-place]");
    if (place) place.textContent = `${this.now + 1} of ${total}`;
    say(`Hit ${this.now + 1} of ${total}`);
    if (hit) go(hit);
    this.draw();
  }
}
