import {
  CypherLanguageService,
  formatQuery,
  isNotParamError,
  parseParameters,
  type ParsedCypherToken,
} from '@neo4j-cypher/language-support';
import type {
  Analysis,
  LanguageAnswer,
  LanguageRequest,
  LanguageSchema,
  Mark,
  Proposal,
  Reading,
} from './language-messages.js';

// Neo4j's own parser and checks, megabytes of them: only here, away from the page's thread.

const service = new CypherLanguageService({ consoleCommandsEnabled: false });
let schema: LanguageSchema = { known: {}, proposed: {} };

self.addEventListener('message', ({ data }: MessageEvent<LanguageRequest>) => {
  const answer: LanguageAnswer = { id: data.id, ...answered(data) };
  self.postMessage(answer);
});

function answered(request: LanguageRequest): { value: unknown } | { failed: string } {
  try {
    return { value: valueFor(request) };
  } catch (error) {
    // The parser's own mistakes on half-written text are no reason to lose the editor.
    return { failed: String(error) };
  }
}

function valueFor(request: LanguageRequest): unknown {
  switch (request.ask) {
    case 'schema':
      schema = request.schema;
      return null;
    case 'read':
      return read(request.text);
    case 'check':
      return check(request.text);
    case 'complete':
      return complete(request.text, request.at, request.isAsked);
    case 'format':
      return formatQuery(request.text, { maxColumn: 100 }).formattedQuery;
  }
}

function read(text: string): Reading {
  return {
    marks: service.highlightSyntax(text).flatMap(markOf),
    parameters: [...new Set(parseParameters(text, false))],
  };
}

function markOf({ position, length, tokenType, token }: ParsedCypherToken): Mark[] {
  if (length <= 0) return [];
  return [
    { from: position.startOffset, to: position.startOffset + length, type: tokenType, text: token },
  ];
}

function check(text: string): Analysis {
  const { diagnostics } = service.lint(text, schema.known);
  return {
    problems: diagnostics
      // Values of parameters have a form of their own beside the editor.
      .filter((diagnostic) => isNotParamError({ message: wordsOf(diagnostic.message) }))
      .map(({ message, offsets, severity }) => ({
        from: offsets.start,
        to: offsets.end,
        isError: severity === 1,
        message: wordsOf(message),
      })),
  };
}

function wordsOf(message: string | { readonly value: string }): string {
  return typeof message === 'string' ? message : message.value;
}

function complete(text: string, at: number, isAsked: boolean): Proposal[] {
  return service
    .autocomplete(text, schema.proposed, { caretPosition: at, manual: isAsked })
    .map(({ label, kind, detail, insertText }) => ({
      label,
      insert: insertText ?? label,
      ...(kind === undefined ? {} : { kind }),
      ...(detail === undefined ? {} : { detail }),
    }));
}
