import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A server between us and a Neo4j, or none, that can fall silent or be slow: it takes everything all the same. */
export class Gate {
  /** Whether what the server says is lost. */
  silent = false;
  #open: Promise<unknown> = Promise.resolve();
  readonly sockets = new Set<Socket>();
  readonly server: Server;

  constructor(private readonly target: URL | undefined) {
    this.server = createServer((socket) => {
      this.#keep(socket);
      if (this.target === undefined) return;
      const behind = connect(Number(this.target.port), this.target.hostname);
      this.#keep(behind);
      behind.on('data', (bytes) => {
        if (!this.silent) void this.#open.then(() => socket.write(bytes));
      });
      socket.on('data', (bytes) => this.silent || behind.write(bytes));
      behind.on('close', () => socket.destroy());
      socket.on('close', () => behind.destroy());
    });
  }

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `bolt://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on answers arrive so late, as from a server that is busy with something else. */
  holdFor(ms: number): void {
    this.#open = setTimeout(ms);
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  #keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
  }
}
