import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StoreState } from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import { PRODUCT_VERSION } from '../server/product-version.js';
import type { Call } from './call.decorator.js';

/** Answers 304 where the caller has the answer already, having asked the store for no more than its version. */
@Injectable()
export class ConditionalAnswers {
  constructor(private readonly reader: Reader) {}

  /** `question` is the call's validated parameters; whatever means the same gets the same tag. */
  async answer<T extends { readonly store: StoreState }>(
    call: Call,
    question: object,
    work: () => Promise<T>,
  ): Promise<T | undefined> {
    if (isKnown(call, tagOf(call, question, await this.reader.store()))) return undefined;
    const answer = await work();
    call.response.setHeader('ETag', tagOf(call, question, answer.store));
    return answer;
  }

  /** The same for answers that do not say which state they are of: no tag if the store moved meanwhile. */
  async answerUnnamed<T>(
    call: Call,
    question: object,
    work: () => Promise<T>,
  ): Promise<T | undefined> {
    const tag = tagOf(call, question, await this.reader.store());
    if (isKnown(call, tag)) return undefined;
    const answer = await work();
    if (tagOf(call, question, await this.reader.store()) !== tag)
      call.response.removeHeader('ETag');
    return answer;
  }
}

function isKnown({ request, response }: Call, tag: string): boolean {
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'no-cache');
  if (!names(request.headers['if-none-match'] ?? '', tag)) return false;
  response.status(304);
  return true;
}

/** Express's own comparison gives up where the call says no-cache, as scripts in browsers do unasked. */
function names(header: string, tag: string): boolean {
  const known = header.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag.replace(/^W\//, ''));
}

/** Weak, for the same answer may go out compressed or not. */
function tagOf({ request }: Call, question: object, store: StoreState): string {
  const said = JSON.stringify([store.state, PRODUCT_VERSION, request.path, canonical(question)]);
  return `W/"${createHash('sha256').update(said).digest('base64url').slice(0, 27)}"`;
}

/** Keys in order; lists as sets; empty lists left out, for they filter nothing. */
function canonical(question: object): unknown {
  return Object.entries(question)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? [...new Set(value)].sort() : value,
    ])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}
