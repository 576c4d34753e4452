import { StandardSchemaValidationPipe } from '@nestjs/common';
import { invalidCall } from './problems.js';

/** Checks what comes with a call by the schema of the route; what does not fit is `invalid-input`. */
export class SchemaValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: invalidCall });
  }

  /**
   * Nest would take fields called `constructor` and `prototype` away, at any depth and in silence; actors may be called
   * so. Our schemas name what may come and build new objects of it, so that no key reaches a prototype.
   */
  protected override stripProtoKeys(): void {
    return;
  }
}
