/** Between the protocol's plain data and VS Code's objects. */
import * as vscode from 'vscode';
import type { ReadRange } from './ranges';

/** A range of the protocol as VS Code's. */
export function toRange(range: ReadRange): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** A position of VS Code's as the protocol has it. */
export function toPosition(position: vscode.Position): { line: number; character: number } {
  return { line: position.line, character: position.character };
}
