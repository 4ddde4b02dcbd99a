import { ThemeIcon } from 'vscode';
import type { Page } from '../../../server/src/protocol';
import { count } from '../words';
import type { OutlineNode } from './node';

/** Names and speakers shown at once; more are shown on demand. */
export const PAGE = 500;
/** The same of what is below them: VS Code asks for the lines of each article by itself. */
export const SHORT_PAGE = 100;
/** As many articles at most stand open of themselves. */
export const FEW = 12;

/** A list that the server answers part by part. */
export interface PagedList {
  /** How many there are in all. */
  readonly total: number;
  /** What one of them is called. */
  readonly noun: string;
  /** How many are shown at once; {@link PAGE} when missing. */
  readonly size?: number;
  ask(page: Page): Promise<OutlineNode[]>;
}

/** One part of a list, and below it a line that opens to the next. */
export async function pageNodes(list: PagedList, start = 0): Promise<OutlineNode[]> {
  const { size = PAGE } = list;
  const lines = await list.ask({ start, limit: size });
  return [...lines, ...moreOf(list, start + size)];
}

/** A line that opens to what comes after the first `end` of a list; none when that was all. */
export function moreOf(list: PagedList, end: number): OutlineNode[] {
  return moreNode(list.total - end, list.noun, `more ${end}`, () => pageNodes(list, end));
}

/** A line that opens to so many more; none when there are no more. */
export function moreNode(
  number: number,
  noun: string,
  id: string,
  children: () => Promise<OutlineNode[]>,
): OutlineNode[] {
  if (number <= 0) return [];
  const label = count(number, `more ${noun}`);
  const icon = new ThemeIcon('ellipsis');
  return [{ id, kind: 'group', label: `${label}…`, icon, spoken: label, children }];
}
