// The one listener of a browser. It lives as long as any page of the workbench is open.
const channel = new BroadcastChannel("tenter:moved");
let stream: EventSource | undefined;
let last = 0;

function open(address: string): void {
  stream = new EventSource(address);
  stream.addEventListener("moved", (event) => {
    last = Number((event as MessageEvent<string>).data);
    channel.postMessage(last);
  });
}

addEventListener("connect", (event) => {
  const port = (event as MessageEvent).ports[0];
  if (!port) return;
  port.addEventListener("message", (message: MessageEvent<string>) => {
    // A stream the server closed for good (a refused token, say) is opened again when a page comes that may have one.
    if (!stream || stream.readyState === EventSource.CLOSED) open(message.data);
    else if (last > 0) channel.postMessage(last);
  });
  port.start();
});
