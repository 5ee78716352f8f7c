import { gunzipSync } from 'node:zlib';
import { type Answer, type Call, header, json } from '../http/call';
import { isRecord } from '../http/body';
import type { Area } from '../http/dispatch';
import { createRouter } from '../http/router';
import type { World } from '../world/world';
import type { ExpoPushes } from './pushes';

const MOST_MESSAGES = 100;
const MOST_RECEIPTS = 1000;
const TOKEN = /^Expo(nent)?PushToken\[[^\]]+\]$/;

/** Expo's push service below /expo: tickets at once, receipts later. */
export function expoArea(world: World, pushes: ExpoPushes): Area {
  const router = createRouter([
    { method: 'POST', path: '/--/api/v2/push/send', handler: (call) => send(world, pushes, call) },
    { method: 'POST', path: '/--/api/v2/push/getReceipts', handler: (call) => receipts(world, pushes, call) },
  ]);
  return {
    prefix: '/expo',
    router,
    cors: false,
    unknown: () => problem(404, 'NOT_FOUND', 'No such page'),
    wrongMethod: () => problem(405, 'METHOD_NOT_ALLOWED', 'Only POST'),
  };
}

function send(world: World, pushes: ExpoPushes, call: Call): Answer {
  const refused = refusalOf(world);
  if (refused) return refused;
  const body = bodyOf(call);
  const messages = (Array.isArray(body) ? body : [body]).filter(isRecord);
  const to = messages.flatMap((message) => recipientsOf(message).map((token) => ({ token, message })));
  if (to.length === 0 || to.some(({ token }) => !TOKEN.test(token)))
    return problem(400, 'VALIDATION_ERROR', '"to" must be an Expo push token');
  if (to.length > MOST_MESSAGES)
    return problem(400, 'PUSH_TOO_MANY_NOTIFICATIONS', `At most ${MOST_MESSAGES} at once`);
  const data = to.map(({ token, message }) => pushes.take(token, message));
  return world.faults.take('expo-lost-response') ? { kind: 'hang-up' } : json({ data });
}

function receipts(world: World, pushes: ExpoPushes, call: Call): Answer {
  const refused = refusalOf(world);
  if (refused) return refused;
  const body = bodyOf(call);
  const ids = isRecord(body) && Array.isArray(body['ids']) ? body['ids'].map(String) : [];
  if (ids.length === 0) return problem(400, 'VALIDATION_ERROR', '"ids" is required');
  if (ids.length > MOST_RECEIPTS)
    return problem(400, 'PUSH_TOO_MANY_RECEIPTS', `At most ${MOST_RECEIPTS} at once`);
  const found = ids.flatMap((id) => {
    const receipt = pushes.receipt(id);
    return receipt ? [[id, receipt] as const] : [];
  });
  return json({ data: Object.fromEntries(found) });
}

function refusalOf({ faults }: World): Answer | null {
  if (faults.take('expo-down')) return problem(503, 'SERVICE_UNAVAILABLE', 'Try again later');
  if (faults.take('expo-429')) return problem(429, 'TOO_MANY_REQUESTS', 'Too many requests');
  return null;
}

function recipientsOf({ to }: Record<string, unknown>): string[] {
  return (Array.isArray(to) ? to : [to]).map(String);
}

/** Expo's package packs what is longer than a kilobyte. */
function bodyOf(call: Call): unknown {
  try {
    const bytes = header(call, 'content-encoding') === 'gzip' ? gunzipSync(call.body) : call.body;
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

function problem(status: number, code: string, message: string): Answer {
  return json({ errors: [{ code, message }] }, status);
}
