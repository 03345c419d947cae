// The codings of the text as the server writes them: codes once, and three numbers a coding.
import type { Passage } from "./text";

export interface Code {
  id: string;
  name: string;
  dye: number;
  here: number;
  group?: string;
  says?: string;
  retired?: boolean;
}

export interface Mark extends Passage {
  code: Code;
  lane: number;
  /** Shown at once, not yet answered. */
  waiting?: boolean;
}

interface Written {
  seq: number;
  /** The text that the positions are of. */
  revision?: string;
  codes: Code[];
  marks: number[];
  /** The passes, where there are any, and the place in them of each coding's pass, from 1; 0 for none. */
  passes?: string[];
  layers?: number[];
  hits: number[];
}

/** More stripes than this side by side are told apart by nobody; the rest share the outermost lane. */
export const mostLanes = 8;

export class Codings {
  seq = 0;
  /** How often everything was read anew. */
  readings = 0;
  codes: Code[] = [];
  /** The pass whose codings alone are shown: all when empty, those of no pass for "none". */
  layer = "";
  marks: Mark[] = [];
  hits: Passage[] = [];

  read(written: Written): void {
    this.seq = written.seq;
    this.readings += 1;
    this.codes = written.codes;
    this.marks = [];
    let start = 0;
    for (let i = 0; i + 2 < written.marks.length; i += 3) {
      start += written.marks[i] ?? 0;
      const code = this.codes[written.marks[i + 2] ?? 0];
      const pass = written.layers?.[i / 3] ?? 0;
      if (this.layer && this.layer !== (pass === 0 ? "none" : written.passes?.[pass - 1])) continue;
      if (code) this.marks.push({ start, end: start + (written.marks[i + 1] ?? 0), code, lane: 0 });
    }
    if (written.hits.length > 0) {
      this.hits = [];
      for (let i = 0; i + 1 < written.hits.length; i += 2) this.hits.push({ start: written.hits[i] ?? 0, end: written.hits[i + 1] ?? 0 });
    }
    this.lay();
  }

  /** The code of an id, made known where it is new. */
  code(id: string, name: string, dye: number): Code {
    let code = this.codes.find((known) => known.id === id);
    if (!code) {
      code = { id, name, dye, here: 0 };
      this.codes.push(code);
    }
    return code;
  }

  add(mark: Mark): void {
    this.marks.push(mark);
    mark.code.here += 1;
    this.lay();
  }

  remove(mark: Mark): void {
    const at = this.marks.indexOf(mark);
    if (at < 0) return;
    this.marks.splice(at, 1);
    mark.code.here -= 1;
    this.lay();
  }

  find(passage: Passage, code: string): Mark | undefined {
    return this.marks.find((mark) => mark.start === passage.start && mark.end === passage.end && mark.code.id === code);
  }

  get lanes(): number {
    return this.marks.reduce((most, mark) => Math.max(most, mark.lane + 1), 0);
  }

  /** Lanes by a sweep: each stripe takes the first lane that is free where it begins. Longer ones come first. */
  private lay(): void {
    this.marks.sort((a, b) => a.start - b.start || b.end - a.end);
    const ends: number[] = [];
    for (const mark of this.marks) {
      let lane = ends.findIndex((end) => end <= mark.start);
      if (lane < 0) lane = ends.length;
      ends[lane] = mark.end;
      mark.lane = Math.min(lane, mostLanes - 1);
    }
  }
}
