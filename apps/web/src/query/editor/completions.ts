import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { CypherLanguage } from './language-client.js';
import type { Proposal } from './language-messages.js';

/** After these something is proposed before a letter is typed. */
const OPENERS = ['.', ':', '$', '|'];

/** What the parser and the store’s schema allow at the caret. */
export function completionsFrom(language: CypherLanguage) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(/[\p{L}\p{N}_`]+$/u);
    const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
    if (word === null && !context.explicit && !OPENERS.includes(before)) return null;
    const text = context.state.doc.toString();
    try {
      const proposals = await language.complete(text, context.pos, context.explicit);
      if (context.aborted || proposals.length === 0) return null;
      const from = word?.from ?? context.pos;
      const isAfterDollar = context.state.sliceDoc(from - 1, from) === '$';
      return {
        from,
        options: proposals.map((proposal) => completionOf(proposal, isAfterDollar)),
        validFor: /^[\p{L}\p{N}_`]*$/u,
      };
    } catch {
      return null;
    }
  };
}

/** Kinds of the language server protocol, in words; keywords are there for all, so the store’s names come first. */
const KINDS: Readonly<Record<number, string>> = {
  2: 'procedure',
  3: 'function',
  6: 'variable',
  10: 'property',
  20: 'label',
  23: 'relationship type',
  12: 'parameter',
};
const KEYWORD = 14;

function completionOf(
  { label, insert, kind, detail }: Proposal,
  isAfterDollar: boolean,
): Completion {
  const strip = (text: string): string =>
    isAfterDollar && text.startsWith('$') ? text.slice(1) : text;
  const what = detail ?? (kind === undefined ? undefined : KINDS[kind]);
  return {
    label: strip(label),
    apply: strip(insert),
    ...(what === undefined ? {} : { detail: what }),
    boost: kind === KEYWORD ? -10 : 0,
  };
}
