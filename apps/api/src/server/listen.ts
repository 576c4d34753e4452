import type { AddressInfo, Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ErrorBody } from '@stancegraph/contract';
import { StancegraphError } from '@stancegraph/model';
import type { Configuration } from '../configuration/configuration.js';
import { hostInUrl } from '../configuration/loopback.js';
import { codeOfStatus } from '../http/status.js';

/** Starts to listen; resolves to the server's address. Rejects with `conflict` when the port is taken. */
export async function listen(
  nest: NestExpressApplication,
  { host, port }: Configuration,
): Promise<string> {
  const server = nest.getHttpServer();
  server.on('clientError', refuse);
  try {
    await nest.listen(port, host);
  } catch (error) {
    throw cannotListen(error, host, port);
  }
  const { port: taken } = server.address() as AddressInfo;
  return `http://${hostInUrl(reachable(host))}:${taken}`;
}

/** An address to call: the ones that mean “all” cannot be called. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

function cannotListen(error: unknown, host: string, port: number): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return new StancegraphError(
      'conflict',
      `Port ${port} on ${host} is taken by another program. Stop it, or choose another port with PORT.`,
    );
  if (code === 'EACCES')
    return new StancegraphError(
      'refused',
      `Port ${port} on ${host} is not allowed for this user. Choose one above 1023 with PORT.`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StancegraphError(
      'invalid-input',
      `This machine has no address ${host}. Check HOST.`,
    );
  return error;
}

/** What is no HTTP never reaches a route; it gets the one shape all the same. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? 431
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 408
        : 400;
  const message = `The call is not right: ${STATUS_CODES[status] ?? 'it is no HTTP'}.`;
  const body: ErrorBody = { code: codeOfStatus(status), message, retriable: false, details: [] };
  const json = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(json)}\r\nConnection: close\r\n\r\n${json}`,
  );
}
