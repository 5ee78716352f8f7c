import type { Call } from './call';

export type EventStream = {
  send(event: string, data: unknown, id?: number): void;
  end(): void;
  onClose(listener: () => void): void;
  isOpen(): boolean;
};

/** Turns the response into Server-Sent Events; a comment every 15 s keeps idle connections alive. */
export function openEventStream(call: Call, headers: Record<string, string>): EventStream {
  const { response } = call;
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    ...headers,
  });
  response.write(': open\n\n');
  const beat = setInterval(() => response.write(': still here\n\n'), 15_000);
  beat.unref();
  response.on('close', () => {
    clearInterval(beat);
  });
  return {
    send(event, data, id) {
      if (response.writableEnded || response.destroyed) return;
      const idLine = id === undefined ? '' : `id: ${id}\n`;
      response.write(`${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end: () => void response.end(),
    onClose: (listener) => void response.on('close', listener),
    isOpen: () => !response.writableEnded && !response.destroyed,
  };
}
