import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { StancegraphError } from '@stancegraph/model';
import type { Request } from 'express';
import { bringsToken } from '../http/tokens.js';
import { OWNER_TOKEN } from '../server/providers.js';

/** Lets in only whoever can read the server's note in the data folder. */
@Injectable()
export class OwnerGuard implements CanActivate {
  constructor(@Inject(OWNER_TOKEN) private readonly token: string) {}

  canActivate(context: ExecutionContext): boolean {
    if (bringsToken(context.switchToHttp().getRequest<Request>(), this.token)) return true;
    throw new StancegraphError(
      'unauthorized',
      'This is for the command line of the store’s owner; its token lies in server.json in the data folder.',
    );
  }
}
