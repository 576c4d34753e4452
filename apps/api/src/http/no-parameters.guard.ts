import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { invalidCall } from './problems.js';

/** For routes that take none: one that is given is a mistake, better told than ignored. */
@Injectable()
export class NoParameters implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const given = Object.keys(context.switchToHttp().getRequest<Request>().query);
    if (given.length === 0) return true;
    throw invalidCall(
      given.map((name) => ({ path: [name], message: 'is no parameter of this route' })),
    );
  }
}
