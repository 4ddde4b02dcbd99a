/**
 * Requests and notifications between client and server beyond LSP, typed once and used by both sides.
 * Imports types only. Positions and ranges are LSP's (line, UTF-16 character).
 */
export * from './annotating';
export * from './base64';
export * from './exchange';
export * from './marks';
export type { NotificationMethod, RequestMethod } from './method';
export * from './options';
export * from './passages';
export * from './views';
export * from './workspace';
