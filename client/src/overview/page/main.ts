import type { ToExtension, ToPage } from '../messages';
import { networkChart } from './network';
import { quotedChart } from './quoted';
import { section } from './section';
import { timelineChart } from './timeline';

declare function acquireVsCodeApi(): { postMessage(message: ToExtension): void };

const { postMessage } = acquireVsCodeApi();
const send = (message: ToExtension) => postMessage(message);

window.addEventListener('message', ({ data: { data } }: MessageEvent<ToPage>) => {
  const open = (target: Extract<ToExtension, { kind: 'open' }>['target']) => send({ kind: 'open', target });
  const sections = [
    section(quotedChart(data, open), send),
    section(networkChart(data, open), send),
    section(timelineChart(data, open), send),
  ];
  document.getElementById('charts')!.replaceChildren(...sections);
});

send({ kind: 'ready' });
