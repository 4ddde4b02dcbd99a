import type { ToExtension, ToPage } from '../messages';
import { networkChart } from './network';
import { quotedChart } from './quoted';
import { section } from './section';
import { timelineChart } from './timeline';

declare function acquireVsCodeApi(): { postMessage(message: ToExtension): void };

const { postMessage } = acquireVsCodeApi();
const send = (message: ToExtension) => postMessage(message);

let drawn = '';

window.addEventListener('message', ({ data: { data } }: MessageEvent<ToPage>) => {
  const json = JSON.stringify(data);
  if (json === drawn) return;
  drawn = json;
  const open = (target: Extract<ToExtension, { kind: 'open' }>['target']) => send({ kind: 'open', target });
  const sections = [
    section(quotedChart(data, open), send),
    section(networkChart(data, open), send),
    section(timelineChart(data, open), send),
  ];
  const focused = document.activeElement?.getAttribute('aria-label');
  document.getElementById('charts')!.replaceChildren(...sections);
  if (focused) focusOn(focused);
});

/** Whoever goes through the marks by keyboard stays where they are when the pictures are drawn anew. */
function focusOn(label: string): void {
  const marks = document.querySelectorAll<HTMLElement | SVGElement>('#charts [aria-label]');
  // Numbers may have changed: what stands before them is who or what it is.
  const start = label.split(':')[0]!;
  const same = [...marks].find((mark) => mark.getAttribute('aria-label') === label);
  const like = same ?? [...marks].find((mark) => mark.getAttribute('aria-label')?.startsWith(`${start}:`));
  like?.focus({ preventScroll: true });
}

send({ kind: 'ready' });
