// One event stream per browser: a shared worker listens, pages hear "the project stands at this number now" and fetch
// what they need themselves. The stream carries numbers only, never words.
//   document.body hears tenter:moved, detail { seq }; in markup: hx-trigger="tenter:moved from:body"
import { one } from "./dom";

const channelName = "tenter:moved";

function known(): number {
  return Number(document.documentElement.dataset["seq"] ?? "0");
}

/** Takes note of a number; tells the page when it is news. */
function arrive(seq: number): void {
  if (!(seq > known())) return;
  document.documentElement.dataset["seq"] = String(seq);
  document.body.dispatchEvent(new CustomEvent("tenter:moved", { detail: { seq }, bubbles: true }));
}

function plain(address: string): void {
  const stream = new EventSource(address);
  stream.addEventListener("moved", (event) => arrive(Number((event as MessageEvent<string>).data)));
  addEventListener("pagehide", () => stream.close(), { once: true });
}

export function listen(): void {
  const address = one<HTMLMetaElement>('meta[name="tenter-events"]')?.content;
  if (!address) return;

  // What this page itself wrote is no news to it: the answer says up to where it has seen.
  document.addEventListener("htmx:after:request", (event) => {
    const headers = (event as CustomEvent<{ ctx: { response: { headers: Headers } } }>).detail.ctx.response.headers;
    const seq = Number(headers.get("Tenter-Seq") ?? "NaN");
    if (seq > known()) document.documentElement.dataset["seq"] = String(seq);
  });

  if (typeof SharedWorker === "undefined") {
    plain(address);
    return;
  }

  new BroadcastChannel(channelName).addEventListener("message", (event: MessageEvent<number>) => arrive(event.data));
  const worker = new SharedWorker(new URL("./events-worker.ts", import.meta.url), { type: "module", name: "tenter" });
  worker.addEventListener("error", () => plain(address), { once: true });
  worker.port.start();
  worker.port.postMessage(address);
}
