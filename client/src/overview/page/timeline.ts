import * as Plot from '@observablehq/plot';
import type { OverviewData } from '../../../../server/src/protocol';
import type { Target } from '../messages';
import { coloursOf } from './colours';
import { AXIS, marginFor, STYLE, WIDTH } from './look';
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
    width: WIDTH,
    marginLeft: marginFor([...colours.keys()]),
    marginBottom: AXIS,
    height: 30 + AXIS + 34 * colours.size,
    style: STYLE,
    x: { type: 'utc', label: null, grid: true, inset: 20 },
    y: { type: 'point', label: null, grid: true, domain: byArticles(rows) },
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
        fillOpacity: 0.85,
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
  return {
    title,
    note: `The commonest topics, by the day of the articles; the larger a dot, the more articles. Choose one to read them.${left}`,
    svg,
    table,
  };
}

/** Labels of topics, those of most articles first. */
function byArticles(rows: OverviewData['timeline']): string[] {
  const totals = new Map<string, number>();
  for (const { label, articles } of rows) totals.set(label, (totals.get(label) ?? 0) + articles);
  return [...totals].sort(([, a], [, b]) => b - a).map(([label]) => label);
}
