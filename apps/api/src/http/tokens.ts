import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/** Whether the call brings the token as `Authorization: Bearer …`; takes as long for a wrong one. */
export function bringsToken({ headers }: Request, token: string): boolean {
  const given = /^Bearer ([!-~]+)$/i.exec(headers.authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
