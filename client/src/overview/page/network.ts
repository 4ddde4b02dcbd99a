import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { OverviewData } from '../../../../server/src/protocol';
import type { Target } from '../messages';
import { type Chart, legendOf, makeButton } from './section';

type Node = OverviewData['network']['nodes'][number] & { x: number; y: number };

const WIDTH = 900;
const HEIGHT = 560;
const MARGIN = 60;
const TICKS = 400;
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
  for (const link of links) svg.append(lineOf(placed[link.source]!, placed[link.target]!, link.articles));
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
  for (const node of placed) svg.append(labelOf(node));
  const note = `The ${nodes.length} names in most of ${articles} articles; a line joins two that articles name together.`;
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
        .distance(110)
        .strength(0.05),
    )
    .force('charge', forceManyBody().strength(-260))
    .force(
      'collide',
      forceCollide<Node>((node) => radiusOf(node) + 16),
    )
    .force('x', forceX(WIDTH / 2).strength(0.06))
    .force('y', forceY(HEIGHT / 2).strength(0.09))
    .stop()
    .tick(TICKS);
  for (const node of placed) {
    node.x = Math.max(MARGIN, Math.min(WIDTH - MARGIN, node.x));
    node.y = Math.max(MARGIN / 2, Math.min(HEIGHT - MARGIN / 2, node.y));
  }
  return placed;
}

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

function lineOf(a: Node, b: Node, articles: number): SVGElement {
  return element('line', {
    x1: a.x,
    y1: a.y,
    x2: b.x,
    y2: b.y,
    stroke: 'currentColor',
    'stroke-opacity': 0.25,
    'stroke-width': Math.min(8, articles),
  });
}

function labelOf(node: Node): SVGElement {
  const label = element('text', {
    x: node.x,
    y: node.y - radiusOf(node) - 4,
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
