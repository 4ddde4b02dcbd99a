import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { OverviewData } from '../../../../server/src/protocol';
import type { Target } from '../messages';
import { WIDTH } from './look';
import { type Chart, legendOf, makeButton } from './section';

type Node = OverviewData['network']['nodes'][number] & { x: number; y: number };

const HEIGHT = 560;
const MARGIN = 60;
const TICKS = 400;
/** Of a label: its height, and about the width of a letter. */
const LINE = 14;
const LETTER = 6.6;
/** The widest line. */
const WIDEST = 5;
/** What nodes are, in the colours of their marks in articles. */
const TYPES = {
  PER: { name: 'People', colour: 'var(--vscode-newsmark-person)' },
  LOC: { name: 'Places', colour: 'var(--vscode-newsmark-place)' },
  ORG: { name: 'Organisations', colour: 'var(--vscode-newsmark-organization)' },
  MISC: { name: 'Others', colour: 'var(--vscode-newsmark-miscellaneous)' },
} as const;

/** Who is mentioned with whom: a circle each, a line where articles name both, thicker the more do. */
export function networkChart({ network, articles }: OverviewData, open: (target: Target) => void): Chart {
  const title = 'Mentioned together';
  const { nodes, links } = network;
  const table = [
    ['name', 'with', 'articles'],
    ...links.map(({ source, target, articles: n }) => [nodes[source]!.name, nodes[target]!.name, n]),
  ];
  if (nodes.length === 0) return { title, note: 'No names yet.', svg: undefined, table };
  const placed = layOut(network);
  const svg = element('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    role: 'group',
  });
  svg.setAttribute('aria-label', title);
  const most = Math.max(1, ...links.map((link) => link.articles));
  for (const link of links)
    svg.append(lineOf(placed[link.source]!, placed[link.target]!, link.articles / most));
  for (const [i, node] of placed.entries()) {
    const circle = element('circle', {
      cx: node.x,
      cy: node.y,
      r: radiusOf(node),
      fill: TYPES[node.type].colour,
      stroke: 'currentColor',
      'stroke-width': 0.5,
    });
    makeButton(circle, describe(network, i), () => open({ kind: 'name', id: node.id, name: node.name }));
    svg.append(circle);
  }
  for (const [node, box] of placeLabels(placed)) svg.append(labelOf(node, box));
  const note = `The ${nodes.length} names that are in the most articles, of ${articles}. A line joins two that are in the same ones: the wider, the more. Choose a circle to read where.`;
  return { title, note, svg: svg as SVGSVGElement, legend: legendOf(coloursIn(nodes)), table };
}

/** The types that occur, with their colours. */
function coloursIn(nodes: OverviewData['network']['nodes']): Map<string, string> {
  const found = Object.entries(TYPES).filter(([type]) => nodes.some((node) => node.type === type));
  return new Map(found.map(([, { name, colour }]) => [name, colour]));
}

/** Places the nodes by forces (d3-force: link, charge, collision), always the same way for the same data. */
function layOut({ nodes, links }: OverviewData['network']): Node[] {
  const placed = nodes.map((node, i): Node => {
    const angle = (i / nodes.length) * 2 * Math.PI;
    return { ...node, x: WIDTH / 2 + 200 * Math.cos(angle), y: HEIGHT / 2 + 150 * Math.sin(angle) };
  });
  forceSimulation(placed)
    .force(
      'link',
      forceLink(links.map((link) => ({ ...link })))
        .distance(130)
        .strength(0.04),
    )
    .force('charge', forceManyBody().strength(-380))
    .force(
      'collide',
      forceCollide<Node>((node) => Math.max(radiusOf(node) + LINE, 0.36 * widthOf(node))),
    )
    .force('x', forceX(WIDTH / 2).strength(0.045))
    .force('y', forceY(HEIGHT / 2).strength(0.09))
    .stop()
    .tick(TICKS);
  stretch(placed, 'x', WIDTH, MARGIN);
  stretch(placed, 'y', HEIGHT, MARGIN / 2);
  return placed;
}

/** Stretches or shrinks a layout along an axis until it fills the picture. */
function stretch(nodes: readonly Node[], axis: 'x' | 'y', size: number, margin: number): void {
  const values = nodes.map((node) => node[axis]);
  const least = Math.min(...values);
  const extent = Math.max(...values) - least;
  for (const node of nodes) {
    const share = extent > 0 ? (node[axis] - least) / extent : 0.5;
    node[axis] = margin + share * (size - 2 * margin);
  }
}

/** A rectangle, by its middle. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Puts each label above its circle, or below or beside it where others are in the way; where it is least so at worst. */
function placeLabels(nodes: readonly Node[]): Map<Node, Box> {
  const taken = nodes.map(
    (node): Box => ({ ...node, width: 2 * radiusOf(node), height: 2 * radiusOf(node) }),
  );
  const labels = new Map<Node, Box>();
  for (const node of nodes) {
    const box = { x: node.x, y: node.y, width: widthOf(node), height: LINE };
    const up = radiusOf(node) + LINE / 2 + 1;
    const aside = radiusOf(node) + box.width / 2 + 3;
    const places = [
      { ...box, y: node.y - up },
      { ...box, y: node.y + up },
      { ...box, x: node.x + aside },
      { ...box, x: node.x - aside },
    ];
    const hidden = (place: Box) => taken.reduce((sum, other) => sum + overlap(place, other), outside(place));
    const [best] = places.sort((a, b) => hidden(a) - hidden(b));
    labels.set(node, best!);
    taken.push(best!);
  }
  return labels;
}

/** The area that two rectangles share. */
function overlap(a: Box, b: Box): number {
  const width = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const height = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** What of a rectangle is beyond the sides of the picture. */
function outside({ x, width, height }: Box): number {
  return height * (Math.max(0, width / 2 - x) + Math.max(0, x + width / 2 - WIDTH));
}

const widthOf = ({ name }: { name: string }) => LETTER * name.length;

const radiusOf = ({ articles }: { articles: number }) => 4 + 3 * Math.sqrt(articles);

function describe({ nodes, links }: OverviewData['network'], index: number): string {
  const company = links
    .filter(({ source, target }) => source === index || target === index)
    .slice(0, 5)
    .map(
      ({ source, target, articles }) => `${nodes[source === index ? target : source]!.name} (${articles})`,
    );
  const { name, articles } = nodes[index]!;
  const inArticles = `${name}: in ${articles} ${articles === 1 ? 'article' : 'articles'}`;
  return company.length > 0 ? `${inArticles}; with ${company.join(', ')}` : inArticles;
}

/** @param share of the widest line */
function lineOf(a: Node, b: Node, share: number): SVGElement {
  return element('line', {
    x1: a.x,
    y1: a.y,
    x2: b.x,
    y2: b.y,
    stroke: 'currentColor',
    'stroke-opacity': 0.15 + 0.2 * share,
    'stroke-width': 0.75 + (WIDEST - 0.75) * share,
  });
}

function labelOf(node: Node, { x, y }: Box): SVGElement {
  const label = element('text', {
    x,
    y: y + LINE / 4,
    'text-anchor': 'middle',
    'font-size': 12,
    'pointer-events': 'none',
    'aria-hidden': 'true',
    // A halo, for labels that stand on lines.
    'paint-order': 'stroke',
    stroke: 'var(--vscode-editor-background)',
    'stroke-width': 3,
    'stroke-linejoin': 'round',
  });
  label.textContent = node.name;
  return label;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
