import type { Statement } from '@stancegraph/model';
import type { Corpus } from '../content/corpus.js';

/** Who said it, for whom, and who voiced it, as names. */
export interface Attribution {
  readonly who: string;
  readonly forWhom?: string;
  readonly voicedBy?: string;
}

/**
 * A person or body speaks for its government; a voice that is a person or body of the source speaks for the
 * source; any other voice is named beside it.
 */
export function attributionOf(
  { source, speaker }: Pick<Statement, 'source' | 'speaker'>,
  { nameOf, government }: Pick<Corpus, 'nameOf' | 'government'>,
): Attribution {
  const root = government(source);
  const forWhom = root === source ? {} : { forWhom: nameOf(root) };
  if (speaker === undefined || speaker === source) return { who: nameOf(source), ...forWhom };
  if (root === source && government(speaker) === source)
    return { who: nameOf(speaker), forWhom: nameOf(source) };
  return { who: nameOf(source), ...forWhom, voicedBy: nameOf(speaker) };
}
