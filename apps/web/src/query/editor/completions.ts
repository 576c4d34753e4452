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
      const from = word?.from ?? context.pos;
      const isAfterDollar = context.state.sliceDoc(from - 1, from) === '$';
      const given = isAfterDollar ? proposals.map(withoutDollar) : proposals;
      const written = word?.text ?? '';
      const isWhole = (part: string): boolean => given.some((each) => isWritten(each, part));
      if (context.aborted) return null;
      // Enter after a word that is whole begins a new line; who asks gets the others. An empty list, not null:
      // after null CodeMirror would not ask again for what was typed meanwhile.
      const isEnough = isWhole(written) && !context.explicit;
      const others = isEnough ? [] : given.filter((each) => !isWritten(each, written));
      return {
        from,
        options: others.map(completionOf),
        validFor: (part) => /^[\p{L}\p{N}_`]*$/u.test(part) && !isWhole(part),
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
const FUNCTION = 3;

/** Whether a proposal says only what stands there; Cypher’s own words count in any case of letters. */
function isWritten({ label, insert, kind }: Proposal, text: string): boolean {
  if (kind !== KEYWORD && kind !== FUNCTION) return text === label || text === insert;
  return [label, insert].some((each) => each.toLowerCase() === text.toLowerCase());
}

function withoutDollar(proposal: Proposal): Proposal {
  const strip = (text: string): string => (text.startsWith('$') ? text.slice(1) : text);
  return { ...proposal, label: strip(proposal.label), insert: strip(proposal.insert) };
}

function completionOf({ label, insert, kind, detail }: Proposal): Completion {
  const what = detail ?? (kind === undefined ? undefined : KINDS[kind]);
  return {
    label,
    apply: insert,
    ...(what === undefined ? {} : { detail: what }),
    boost: kind === KEYWORD ? -10 : 0,
  };
}
