import { type Answer, type Call, header, json, type Route } from '../http/call';
import { openEventStream } from '../http/event-stream';
import { corsHeaders } from '../http/origin';
import { eventInput, readInput } from './input';
import type { Parts } from './parts';

/** "What happened": as a list, as a live stream, and open to lines from outside. */
export function eventRoutes({ world }: Parts): Route[] {
  const { journal } = world;

  function stream(call: Call): Answer {
    const events = openEventStream(call, corsHeaders(header(call, 'origin')));
    const after = header(call, 'last-event-id') || call.url.searchParams.get('after');
    for (const line of journal.after(Number(after ?? 0) || 0)) events.send('line', line, line.id);
    const forget = journal.listen({
      line: (line) => {
        events.send('line', line, line.id);
      },
      change: (change) => {
        events.send('change', change);
      },
    });
    events.onClose(forget);
    return { kind: 'taken' };
  }

  return [
    {
      method: 'GET',
      path: '/control/events',
      handler: (call) =>
        json({ events: journal.after(Number(call.url.searchParams.get('after') ?? 0) || 0) }),
    },
    { method: 'GET', path: '/control/events/stream', handler: stream },
    {
      method: 'POST',
      path: '/control/events',
      handler: (call) => {
        const { icon, title, detail } = readInput(call, eventInput);
        return json(journal.write(icon, title, detail), 201);
      },
    },
  ];
}
