import * as vscode from 'vscode';
import type { NameStyle, QuoteStyle } from '../settings';
import type { DecidedStyleName, StyleName } from './style';

/** How the marks that light up are drawn. */
export type LitName = 'litQuote' | 'litSpeaker' | 'litCue';

export type Decorations = Readonly<
  Record<StyleName | DecidedStyleName | LitName, vscode.TextEditorDecorationType>
>;

const color = (name: string) => new vscode.ThemeColor(`newsmark.${name}`);
const closed = vscode.DecorationRangeBehavior.ClosedClosed;

/** Creates the decoration types for these settings. The caller disposes of them. */
export function createDecorations(names: NameStyle, quotes: QuoteStyle): Decorations {
  const type = (options: vscode.DecorationRenderOptions) =>
    vscode.window.createTextEditorDecorationType({ rangeBehavior: closed, ...options });
  const name = (kind: string, line: string) => type(nameOptions(names, kind, line));
  return {
    person: name('person', 'solid'),
    place: name('place', 'solid'),
    organization: name('organization', 'solid'),
    miscellaneous: name('miscellaneous', 'solid'),
    personDerived: name('person', 'dotted'),
    placeDerived: name('place', 'dotted'),
    organizationDerived: name('organization', 'dotted'),
    miscellaneousDerived: name('miscellaneous', 'dotted'),
    directQuote: type(quoteOptions(quotes, 'directQuote')),
    indirectQuote: type(quoteOptions(quotes, 'indirectQuote')),
    decidedName: type(decidedName()),
    ownName: type({ ...decidedName(), ...decidedBorder(1) }),
    decidedQuote: type(decidedBorder(1)),
    ownQuote: type(decidedBorder(2)),
    litQuote: type({ backgroundColor: color('activeQuoteBackground') }),
    litSpeaker: type(litOptions()),
    litCue: type(litOptions()),
  };
}

function nameOptions(style: NameStyle, kind: string, line: string): vscode.DecorationRenderOptions {
  if (style === 'underline') {
    // A border would sit at the foot of the line, far from the letters where lines are spaced for reading.
    const look = `underline ${line} 2px var(--vscode-newsmark-${kind})`;
    return { textDecoration: `${look}; text-underline-offset: 0.28em; text-decoration-skip-ink: none` };
  }
  return style === 'tint' ? { backgroundColor: color(`${kind}Background`), borderRadius: '3px' } : {};
}

function quoteOptions(style: QuoteStyle, kind: string): vscode.DecorationRenderOptions {
  if (style === 'none') return {};
  return {
    backgroundColor: color(`${kind}Background`),
    overviewRulerColor: color(`${kind}Ruler`),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  };
}

function decidedName(): vscode.DecorationRenderOptions {
  return { backgroundColor: color('decidedBackground'), borderRadius: '3px' };
}

/** @param width in CSS pixels */
function decidedBorder(width: number): vscode.DecorationRenderOptions {
  return { border: `${width}px solid`, borderColor: color('decidedQuoteBorder'), borderRadius: '3px' };
}

function litOptions(): vscode.DecorationRenderOptions {
  return {
    backgroundColor: color('activeSpeakerBackground'),
    border: '1px solid',
    borderColor: color('activeSpeakerBorder'),
    borderRadius: '3px',
  };
}
