import { z } from 'zod';
import { readInput } from '../control/input';
import type { Parts } from '../control/parts';
import { type Answer, type Call, ControlError, header, json, type Route } from '../http/call';
import { openEventStream, type EventStream } from '../http/event-stream';
import { corsHeaders } from '../http/origin';
import { createCrowd } from './crowd';
import { runRace } from './race';
import { runVisit } from './run-visit';
import { sendPrompt } from './send-prompt';
import { showAuthenticators } from './authenticators';
import { readSignIns } from './sign-ins';

const visitInput = z.strictObject({ language: z.enum(['en', 'sw']).default('en') });
const raceInput = z.strictObject({ size: z.int().min(2).max(200).default(200) });
const promptInput = z.strictObject({ msisdn: z.string() });

/**
 * What the buttons of the landing page and the phone page call. Visit and race answer as a stream: `step`/`progress`,
 * then `done`/`result` or `failed`.
 */
export function demoRoutes(parts: Parts): Route[] {
  const crowd = createCrowd(parts.world);
  let racing = false;

  function visit(call: Call): Answer {
    const { language } = readInput(call, visitInput);
    return streamed(call, async (events) => {
      const end = await runVisit(parts, language, (step) => {
        events.send('step', step);
      });
      events.send('done', end);
    });
  }

  function race(call: Call): Answer {
    const { size } = readInput(call, raceInput);
    if (racing) throw new ControlError(409, 'race_running', 'A race is running already');
    racing = true;
    return streamed(call, async (events) => {
      try {
        events.send(
          'result',
          await runRace(parts, crowd, size, (step) => {
            events.send('progress', step);
          }),
        );
      } finally {
        racing = false;
      }
    });
  }

  async function prompt(call: Call): Promise<Answer> {
    const { msisdn } = readInput(call, promptInput);
    const phone = parts.world.phones.find(msisdn);
    if (!phone) throw new ControlError(404, 'not_found', 'No such phone');
    try {
      return json(await sendPrompt(parts, phone), 201);
    } catch (error) {
      if (error instanceof ControlError) throw error;
      throw new ControlError(502, 'no_answer', error instanceof Error ? error.message : String(error));
    }
  }

  return [
    { method: 'POST', path: '/demo/run-visit', handler: visit },
    { method: 'POST', path: '/demo/race', handler: race },
    { method: 'POST', path: '/demo/prompt', handler: prompt },
    {
      method: 'GET',
      path: '/demo/sign-ins',
      handler: async () => json(await readSignIns(parts.world.options)),
    },
    {
      method: 'GET',
      path: '/demo/authenticators',
      handler: async () => json(await showAuthenticators(parts.world.options)),
    },
  ];
}

function streamed(call: Call, work: (events: EventStream) => Promise<void>): Answer {
  const events = openEventStream(call, corsHeaders(header(call, 'origin')));
  work(events)
    .catch((error: unknown) => {
      events.send('failed', { message: error instanceof Error ? error.message : String(error) });
    })
    .finally(() => {
      events.end();
    });
  return { kind: 'taken' };
}
