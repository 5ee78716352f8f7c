import { parseJsonObject } from '../http/body';
import { type Answer, type Call, header, type Handler } from '../http/call';
import type { World } from '../world/world';
import { invalidField, refuse, spikeArrest } from './envelope';
import { tokenRefusal, type TokenDialect, type Tokens } from './tokens';

/** Wraps a Daraja endpoint with what every call meets first: rate, token, content type, JSON. */
export type Door = (
  dialect: TokenDialect,
  inside: (body: Record<string, unknown>) => Answer | Promise<Answer>,
) => Handler;

export function createDoor(world: World, tokens: Tokens): Door {
  return (dialect, inside) => (call: Call) => {
    if (world.faults.take('spike-arrest')) return spikeArrest();
    if (world.faults.take('token-expired')) tokens.revokeAll();
    if (!tokens.isValid(call)) return refuse(tokenRefusal(dialect), world.ids);
    // A wrong content type is not called by its name: the body is simply not read (observed).
    if (!/^application\/json\b/i.test(header(call, 'content-type')))
      return refuse(invalidField('BusinessShortCode'), world.ids);
    const body = parseJsonObject(call.body);
    if (!body)
      return refuse(
        { status: 400, errorCode: '400.002.05', errorMessage: 'Invalid Request Payload' },
        world.ids,
      );
    return inside(body);
  };
}
