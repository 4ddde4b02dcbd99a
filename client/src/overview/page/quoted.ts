import * as Plot from '@observablehq/plot';
import type { OverviewData } from '../../../../server/src/protocol';
import type { Target } from '../messages';
import { coloursOf } from './colours';
import { AXIS, marginFor, STYLE, WIDTH } from './look';
import { type Chart, legendOf, makeButton } from './section';

/** Most quoted speakers: a bar each, divided by the broad topic of what they say. */
export function quotedChart({ quoted }: OverviewData, open: (target: Target) => void): Chart {
  const colours = coloursOf(quoted.map(({ label }) => label));
  const table = [
    ['speaker', 'topic', 'quotes'],
    ...quoted.map(({ name, label, quotes }) => [name, label, quotes]),
  ];
  const title = 'Most quoted, by topic';
  if (quoted.length === 0) return { title, note: 'No named speaker is quoted yet.', svg: undefined, table };
  // Two of one name are two.
  const nameOf = new Map(quoted.map(({ id, name }) => [id, name]));
  const svg = Plot.plot({
    width: WIDTH,
    marginBottom: AXIS,
    marginLeft: marginFor(quoted.map(({ name }) => name)),
    style: STYLE,
    x: { label: 'Quotes', tickFormat: 'd', ticks: 6, grid: true },
    y: { label: null, domain: byQuotes(quoted), tickFormat: (id: string) => nameOf.get(id) ?? id },
    color: { domain: [...colours.keys()], range: [...colours.values()] },
    marks: [
      Plot.barX(quoted, {
        x: 'quotes',
        y: 'id',
        fill: 'label',
        stroke: 'currentColor',
        strokeWidth: 0.3,
      }),
    ],
  }) as SVGSVGElement;
  for (const bar of svg.querySelectorAll<SVGElement & { __data__?: number }>('g[aria-label="bar"] rect')) {
    const row = quoted[bar.__data__ ?? -1];
    if (!row) continue;
    const label = `${row.name}: ${row.quotes} ${row.quotes === 1 ? 'quote' : 'quotes'}, ${row.label}`;
    makeButton(bar, label, () =>
      open({ kind: 'speaker', id: row.id, name: `${row.name}: ${row.label}`, broad: row.topic }),
    );
  }
  const note = 'The named people and organisations with most quotes. Choose a part of a bar to read them.';
  return { title, note, svg, legend: legendOf(colours), table };
}

/** Speakers by their ids, the most quoted first. */
function byQuotes(quoted: OverviewData['quoted']): string[] {
  const totals = new Map<string, number>();
  for (const { id, quotes } of quoted) totals.set(id, (totals.get(id) ?? 0) + quotes);
  return [...totals].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
