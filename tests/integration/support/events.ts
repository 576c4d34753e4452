export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Reads server-sent events until the server ends the stream. */
export async function eventsOf(url: string): Promise<ServerEvent[]> {
  const response = await fetch(url);
  const type = response.headers.get('content-type');
  if (type !== 'text/event-stream; charset=utf-8') throw new Error(`no events but ${String(type)}`);
  if (response.headers.has('content-encoding')) throw new Error('compressing holds events back');
  const blocks = (await response.text()).split('\n\n');
  return blocks.filter((block) => block !== '' && !block.startsWith(':')).map(eventOf);
}

function eventOf(block: string): ServerEvent {
  const lines = Object.fromEntries(
    block.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  return { event: lines['event'] ?? '', data: JSON.parse(lines['data'] ?? 'null') };
}
