import * as Plot from '@observablehq/plot';
import type { OverviewData } from '../../../../server/src/protocol';
import type { Target } from '../messages';
import { coloursOf } from './colours';
import { type Chart, makeButton } from './section';

/** Topics over time: a row each, a dot for each day, its size by the number of articles. */
export function timelineChart({ timeline, undated }: OverviewData, open: (target: Target) => void): Chart {
  const title = 'Topics over time';
  const table = [
    ['date', 'topic', 'label', 'articles'],
    ...timeline.map(({ date, topic, label, articles }) => [date, topic, label, articles]),
  ];
  if (timeline.length === 0) {
    const note = 'No article says its day: put it in the file name (2024-05-14 …) or in the dateline.';
    return { title, note, svg: undefined, table };
  }
  const rows = timeline.map((row) => ({ ...row, day: new Date(`${row.date}T00:00:00Z`) }));
  const colours = coloursOf(rows.map(({ label }) => label));
  const svg = Plot.plot({
    marginLeft: 220,
    height: 60 + 34 * colours.size,
    x: { type: 'utc', label: null, grid: true, inset: 20 },
    y: { type: 'point', label: null, grid: true },
    r: { range: [0, 14] },
    color: { domain: [...colours.keys()], range: [...colours.values()] },
    marks: [
      Plot.dot(rows, {
        x: 'day',
        y: 'label',
        r: 'articles',
        fill: 'label',
        stroke: 'currentColor',
        strokeWidth: 0.5,
      }),
    ],
  }) as SVGSVGElement;
  for (const dot of svg.querySelectorAll<SVGElement & { __data__?: number }>('g[aria-label="dot"] circle')) {
    const row = rows[dot.__data__ ?? -1];
    if (!row) continue;
    const label = `${row.date}, ${row.label}: ${row.articles} ${row.articles === 1 ? 'article' : 'articles'}`;
    makeButton(dot, label, () => open({ kind: 'topic', id: row.topic, name: row.label, date: row.date }));
  }
  const left = undated > 0 ? ` ${undated} ${undated === 1 ? 'article says' : 'articles say'} no day.` : '';
  return { title, note: `The commonest topics, by the day of the articles.${left}`, svg, table };
}
