import type { OverviewData } from '../../../server/src/protocol';

/** What a mark of a picture stands for. */
export type Target =
  /** Quotes of a speaker on a broad topic; `broad` is empty for those without one. */
  | { kind: 'speaker'; id: string; name: string; broad: string }
  | { kind: 'name'; id: string; name: string }
  | { kind: 'topic'; id: string; name: string; date: string };

/** From the extension to the page. */
export interface ToPage {
  data: OverviewData;
}

/** From the page to the extension. */
export type ToExtension =
  | { kind: 'ready' }
  | { kind: 'open'; target: Target }
  | { kind: 'copy'; what: 'CSV' | 'SVG'; text: string };
