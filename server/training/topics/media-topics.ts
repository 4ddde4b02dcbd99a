import { readFileSync } from 'node:fs';

/** An IPTC Media Topic as `../shared/data/topics` has it. */
export interface MediaTopic {
  id: string;
  parent: string | null;
  level: number;
  label: Record<string, string>;
  definition: Record<string, string>;
}

const FILE = '../shared/data/topics/iptc-mediatopics-2023-10-24.json';
/** Set by who keeps the corpora elsewhere. */
export const shared = process.env.NEWSMARK_SHARED ?? '../shared';

/** All live topics, parents before their children. */
export function readMediaTopics(): MediaTopic[] {
  const file = FILE.replace('../shared', shared);
  const topics = JSON.parse(readFileSync(file, 'utf8')) as MediaTopic[];
  return topics.sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
}
