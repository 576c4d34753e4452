import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

/** Node takes 16 kB of address and headers; a view that hides hundreds of actors has a longer address. */
const MOST_HEADER_BYTES = 64 * 1024;

/** Express over a server that takes long addresses. */
export class HttpAdapter extends ExpressAdapter {
  override initHttpServer(): void {
    this.httpServer = createServer({ maxHeaderSize: MOST_HEADER_BYTES }, this.getInstance());
  }
}
