import type { ToExtension } from '../messages';
import { toCsv } from './csv';

/** A picture with the table behind it. */
export interface Chart {
  title: string;
  /** What it shows, and what is left out. */
  note: string;
  /** Undefined when there is nothing to draw: the note says why. */
  svg: SVGSVGElement | undefined;
  /** Elements besides the picture, a legend. */
  legend?: HTMLElement;
  /** Rows under a row of column names. */
  table: (string | number)[][];
}

/** A chart with its heading and the buttons that copy it. */
export function section(chart: Chart, send: (message: ToExtension) => void): HTMLElement {
  const element = document.createElement('section');
  element.append(text('h2', chart.title), text('p', chart.note, 'note'));
  const { svg } = chart;
  if (!svg) return element;
  const figure = document.createElement('figure');
  figure.append(svg);
  if (chart.legend) figure.append(chart.legend);
  element.append(
    figure,
    button(`Copy as CSV`, chart.title, () => send({ kind: 'copy', what: 'CSV', text: toCsv(chart.table) })),
    button(`Copy as SVG`, chart.title, () => send({ kind: 'copy', what: 'SVG', text: toSvg(svg) })),
  );
  return element;
}

/** Makes a mark of a picture a button for mouse, keyboard and screen reader. */
export function makeButton(mark: SVGElement, label: string, action: () => void): void {
  mark.setAttribute('role', 'button');
  mark.setAttribute('tabindex', '0');
  mark.setAttribute('aria-label', label);
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = label;
  mark.append(title);
  mark.addEventListener('click', action);
  mark.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    action();
  });
}

/** The colours of the categories, for a picture that has no room for words. */
export function legendOf(colours: ReadonlyMap<string, string>): HTMLElement {
  const legend = document.createElement('div');
  legend.className = 'swatches';
  for (const [label, colour] of colours) {
    const item = document.createElement('span');
    const swatch = document.createElement('i');
    swatch.style.background = colour;
    item.append(swatch, label);
    legend.append(item);
  }
  return legend;
}

function text(tag: 'h2' | 'p', content: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = content;
  element.className = className;
  return element;
}

function button(label: string, of: string, action: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = label;
  element.setAttribute('aria-label', `${label}: ${of}`);
  element.addEventListener('click', action);
  return element;
}

/** A file of its own: with the namespace, and the colours of the theme in the place of inherited ones and variables. */
function toSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('color', getComputedStyle(svg).color);
  const drawn = svg.querySelectorAll('*');
  for (const [i, element] of copy.querySelectorAll('*').entries()) resolveColours(element, drawn[i]!);
  return new XMLSerializer().serializeToString(copy);
}

function resolveColours(element: Element, drawn: Element): void {
  if (element.tagName === 'text') element.setAttribute('fill', 'currentColor');
  for (const attribute of ['fill', 'stroke']) {
    if (!element.getAttribute(attribute)?.startsWith('var(')) continue;
    element.setAttribute(attribute, getComputedStyle(drawn).getPropertyValue(attribute));
  }
}
