// The unmodified client wants a browser's globals. xhr2 sends no FormData, so a form is turned into its bytes on the way.
import { createServer } from 'node:http';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';

class XMLHttpRequestWithForms extends XMLHttpRequest {
  send(body) {
    if (!(body instanceof FormData)) return super.send(body);
    const form = new Response(body);
    form.arrayBuffer().then(bytes => {
      this.setRequestHeader('Content-Type', form.headers.get('content-type'));
      super.send(Buffer.from(bytes));
    });
  }
}

globalThis.XMLHttpRequest = XMLHttpRequestWithForms;
globalThis.WebSocket = WebSocket;
globalThis.window = globalThis;

const { DirectLine, ConnectionStatus } = (await import('botframework-directlinejs')).default;
export { ConnectionStatus };

/** Opens the line as our page does: with a token of its own, or with what it kept from before. */
export async function open(address, mode, kept = {}) {
  const held = kept.token ? kept : await (await fetch(`${address}api/chat/token`, { method: 'POST' })).json();
  const line = new DirectLine({
    token: held.token,
    conversationId: kept.conversationId,
    watermark: kept.watermark,
    domain: `${address}v3/directline`,
    webSocket: mode === 'socket',
    pollingInterval: 200,
    timeout: 5000,
    random: () => 0,
  });
  const seen = [];
  const waiting = [];
  const check = () => waiting.slice().forEach(one => one());
  line.activity$.subscribe(activity => { seen.push(activity); check(); });
  line.connectionStatus$.subscribe(() => check());
  return {
    line,
    seen,
    held,
    /** Waits until something is true of what was seen. */
    until(what, test) {
      return new Promise((resolve, reject) => {
        const patience = setTimeout(() => reject(new Error(`never came: ${what}; seen ${JSON.stringify(seen.map(a => a.text ?? a.type))}`)), 25_000);
        const look = () => {
          const found = test(seen);
          if (!found) return;
          clearTimeout(patience);
          waiting.splice(waiting.indexOf(look), 1);
          resolve(found);
        };
        waiting.push(look);
        look();
      });
    },
    /** Waits for an activity with this text. */
    hear(text) { return this.until(text, all => all.find(activity => activity.text === text)); },
    post(activity) {
      return new Promise((resolve, reject) => line.postActivity({ from: { id: 'whoever' }, ...activity }).subscribe(resolve, reject));
    },
  };
}

/** Serves bytes at an address, as a page's blob: address would. */
export async function serve(files) {
  const server = createServer((request, response) => response.end(files[request.url.slice(1)]));
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { at: name => `http://127.0.0.1:${server.address().port}/${name}`, close: () => server.close() };
}
