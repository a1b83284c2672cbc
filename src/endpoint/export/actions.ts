// Actions as others take them: for spreadsheets, for programs, for platforms that speak OSDI.
import type { Store, StoredAction } from '../store/port.ts';
import { csvRow, csvTable } from './csv.ts';
import { osdiOf } from './osdi.ts';
import { stateOf } from './state.ts';
import { cellsOf, columns } from './table.ts';

export const FORMATS = ['csv', 'jsonl', 'osdi'] as const;
export type Format = (typeof FORMATS)[number];

export interface Export {
  /** Else of all. */
  campaign?: string | undefined;
  format: Format;
  /** Also what waits, is held by a moderator, does not count, was taken back or is forgotten. */
  all?: boolean | undefined;
}

/** Piece by piece, each action one of them: what is exported may be more than fits into memory. A table begins with its head. */
export async function* exportedActions(
  { actions }: Pick<Store, 'actions'>,
  { campaign, format, all }: Export,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvTable(columns, []);
  for await (const action of actions.all(campaign)) {
    // What a robot filled in is nobody's action.
    if (action.held !== 'honeypot' && (all || ['verified', 'unverified'].includes(stateOf(action))))
      yield textOf(action, format);
  }
}

function textOf(action: StoredAction, format: Format): string {
  if (format === 'csv') return csvRow(cellsOf(action));
  if (format === 'osdi') return `${JSON.stringify(osdiOf(action))}\n`;
  return `${JSON.stringify(plainAction(action))}\n`;
}

/** What is stored of an action, without what only the endpoint needs. */
export function plainAction(action: StoredAction) {
  const { supporterKey: _, answer: __, asked: ___, ...rest } = action;
  return { ...rest, state: stateOf(action) };
}
