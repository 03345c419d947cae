// Bringing files in: what is dropped or chosen is sent file by file, each read and answered by itself; the person then
// brings in what could be read, as one step.
import { all, one, say } from "../dom";

interface Found {
  path: string;
  file: File;
}

/** Names that systems leave behind, which no person wrote. */
const passedOver = /^(\.|~\$)|^(Thumbs\.db|desktop\.ini)$/i;

export function start(root: HTMLElement): void {
  const upload = root.dataset["upload"] ?? "";
  const list = one<HTMLElement>("#brought", root);
  const progress = one<HTMLProgressElement>("#bring-progress", root);
  const result = one<HTMLElement>("#bring-result", root);
  const count = one<HTMLElement>("#bring-count", root);
  const main = one<HTMLButtonElement>("#bring-main", root);
  const drop = one<HTMLElement>("#drop", root);
  if (!list || !progress || !result || !count || !main || !drop) return;

  const tell = (): void => {
    const read = all("[data-read]", list).length;
    const refused = all(".refused", list).length;
    result.hidden = read + refused === 0 && progress.hidden;
    count.textContent = `${read} read` + (refused > 0 ? `, ${refused} of ${read + refused} stay outside` : "");
    main.disabled = read === 0 || !progress.hidden;
    main.textContent = read === 1 ? "Bring it in" : `Bring ${read} in`;
  };

  let queue: Promise<void> = Promise.resolve();
  const take = (files: Found[]): void => {
    queue = queue.then(() => send(files.filter(({ path }) => !path.split("/").some((part) => passedOver.test(part)))));
  };

  const send = async (files: Found[]): Promise<void> => {
    if (files.length === 0) return;
    result.hidden = false;
    progress.hidden = false;
    progress.max = files.length;
    progress.value = 0;
    tell();
    for (const { path, file } of files) {
      count.textContent = `Reading ${path}`;
      list.insertAdjacentHTML("beforeend", await read(path, file));
      progress.value += 1;
    }
    progress.hidden = true;
    tell();
    say(count.textContent ?? "");
  };

  const read = async (path: string, file: File): Promise<string> => {
    try {
      const answer = await fetch(`/evidence/bring/${upload}/file`, {
        method: "POST",
        headers: { "HX-Request": "true", "Content-Type": "application/octet-stream", "Tenter-Path": encodeURIComponent(path) },
        body: file,
      });
      const words = await answer.text();
      return answer.ok ? words : outside(path, "It was not taken in. It may be too large.");
    } catch {
      return outside(path, "It could not be sent: it may have been moved, or the workbench closed.");
    }
  };

  for (const field of all<HTMLInputElement>("input[type=file]", root)) {
    field.addEventListener("change", () => {
      take([...(field.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
      field.value = "";
    });
  }
  for (const event of ["dragenter", "dragover"]) {
    drop.addEventListener(event, (over) => {
      over.preventDefault();
      drop.dataset["over"] = "";
    });
  }
  drop.addEventListener("dragleave", () => delete drop.dataset["over"]);
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    delete drop.dataset["over"];
    // Entries must be asked for before the event is over; what they hold may come later.
    const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
    const plain = entries.length === 0 ? [...(event.dataTransfer?.files ?? [])].map((file) => ({ path: file.name, file })) : [];
    void Promise.all(entries.map((entry) => within(entry, ""))).then((found) => take([...plain, ...found.flat()]));
  });
  // A file dropped beside the field would open in the place of the page.
  for (const event of ["dragover", "drop"]) document.addEventListener(event, (over) => over.preventDefault());
  root.addEventListener("htmx:after:swap", tell);
  tell();
}

async function within(entry: FileSystemEntry, above: string): Promise<Found[]> {
  const path = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File | null>((done) => (entry as FileSystemFileEntry).file(done, () => done(null)));
    return file ? [{ path, file }] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Found[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) return found;
    for (const inner of some.sort((a, b) => a.name.localeCompare(b.name))) found.push(...(await within(inner, `${path}/`)));
  }
}

function outside(path: string, why: string): string {
  const row = document.createElement("li");
  row.className = "brought refused";
  row.append(
    Object.assign(document.createElement("span"), { className: "brought-path", textContent: path }),
    Object.assign(document.createElement("span"), { className: "small", textContent: `Stays outside: ${why}` }),
  );
  return row.outerHTML;
}
