import { ClientFiles } from '../files/client-files';
import type { Runtime, Timers } from '../runtime';

const timers: Timers = {
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
  yield: yieldToMessages,
  now: () => performance.now(),
};

/** A message to oneself comes after those that wait; a timer of 0 would be clamped to 4 ms. */
function yieldToMessages(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** A web worker: files come from the client, data from the extension's address. */
export const browserRuntime: Runtime = {
  data(connection, dataUri) {
    if (!dataUri) throw new Error('The client must say where the data files are (dataUri)');
    const files = new ClientFiles(connection);
    return (name) => {
      const uri = `${dataUri.replace(/\/$/, '')}/${name}`;
      return /^https?:/.test(uri) ? download(uri) : files.read(uri);
    };
  },
  files: undefined,
  storage: () => undefined,
  version: async () => '',
  timers,
  user: '',
};

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
