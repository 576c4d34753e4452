import type { NamedQuery } from '@stancegraph/contract';
import { QUERY_TEXTS } from '../../texts/query.js';
import { QUESTION, type DeskState } from './desk-state.js';

const LONGEST = 32;

/** What a tab is called: its question, its own title, its first comment or its first words. */
export function titleOf(
  { question, tabs }: DeskState,
  id: string,
  questions: readonly NamedQuery[] | undefined,
): string {
  if (id === QUESTION) {
    const name = question?.name ?? '';
    return questions?.find((each) => each.name === name)?.title ?? name;
  }
  const tab = tabs.find((each) => each.id === id);
  return tab?.title ?? titleOfText(tab?.cypher ?? '');
}

export function titleOfText(cypher: string): string {
  const line = cypher
    .split('\n')
    .map((each) => each.replace(/^\s*\/\/\s*/, '').trim())
    .find((each) => each !== '');
  if (line === undefined) return QUERY_TEXTS.tabs.untitled;
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
