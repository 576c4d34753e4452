import type { NamedQuery } from '@stancegraph/contract';

export interface Group {
  readonly group: string;
  readonly items: readonly NamedQuery[];
}

/** Questions that hold every word somewhere: in title, question, group, name or what they return. */
export function findQuestions(
  questions: readonly NamedQuery[],
  words: string,
): readonly NamedQuery[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return questions;
  return questions.filter(({ name, title, question, group, parameters, columns }) => {
    const named = [...parameters, ...columns].map((each) => each.name);
    const text = plain([name, title, question, group, ...named].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

/** Without accents and case. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");

/** In the order of their names; within a group by title. */
export function groupsOf(questions: readonly NamedQuery[]): Group[] {
  const groups = [...new Set(questions.map(({ group }) => group))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
  return groups.map((group) => ({
    group,
    items: questions
      .filter((each) => each.group === group)
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
  }));
}
