import type { ServerResponse } from 'node:http';
import type { Outgoing } from '../access/dispatch';
import type { Sink, Streaming } from '../access/route';

/** More than this unread, and the reader is taken for lost. */
const MAX_UNREAD_BYTES = 64 * 1024;

/** The head at once, and then whatever comes. */
export function sendStream(
  response: ServerResponse,
  { status, headers, stream }: Pick<Outgoing, 'status' | 'headers'> & { stream: Streaming },
  cors: Readonly<Record<string, string>>,
): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries({ ...headers, ...cors })) response.setHeader(name, value);
  response.flushHeaders();
  stream(sinkOf(response));
}

/** Streams are measured without a duration, whoever sends them. */
export function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}

function sinkOf(response: ServerResponse): Sink {
  const isOver = (): boolean => response.destroyed || response.writableEnded;
  return {
    write: (text) => {
      if (isOver()) return false;
      response.write(text);
      return response.writableLength <= MAX_UNREAD_BYTES;
    },
    end: () => void response.end(),
    onEnd: (listener) => {
      if (isOver()) listener();
      else response.once('close', listener);
    },
  };
}
