import { type Answer, type Call, header, json, pathParam } from '../http/call';
import type { Area } from '../http/dispatch';
import { createRouter } from '../http/router';
import type { World } from '../world/world';
import { down, notAuthenticated, notFound, tooMany, twilioError, badRequest } from './errors';
import { filterMessages, readListFilter } from './list';
import { messageResource } from './message';
import type { Messaging } from './messaging';
import { readSendRequest } from './send-request';

const base = '/2010-04-01/Accounts/:account';

/** Twilio's 2010 Messages API below /twilio. */
export function twilioArea(world: World, messaging: Messaging): Area {
  const inside = (handler: (call: Call) => Answer) => (call: Call) => refusalOf(world, call) ?? handler(call);
  const router = createRouter([
    { method: 'GET', path: `${base}.json`, handler: inside(() => account(world)) },
    {
      method: 'POST',
      path: `${base}/Messages.json`,
      handler: inside((call) => create(world, messaging, call)),
    },
    { method: 'GET', path: `${base}/Messages.json`, handler: inside((call) => list(world, messaging, call)) },
    {
      method: 'GET',
      path: `${base}/Messages/:sid.json`,
      handler: inside((call) => fetchOne(world, messaging, call)),
    },
  ]);
  return {
    prefix: '/twilio',
    router,
    cors: false,
    unknown: (path) => twilioError(notFound(path.replace(/^\/twilio/, ''))),
    wrongMethod: () => twilioError({ status: 405, code: 20004, message: 'Method not allowed' }),
  };
}

function refusalOf(world: World, call: Call): Answer | null {
  const { twilioAccountSid, twilioAuthToken } = world.options;
  const expected = `Basic ${Buffer.from(`${twilioAccountSid}:${twilioAuthToken}`).toString('base64')}`;
  if (header(call, 'authorization') !== expected || pathParam(call, 'account') !== twilioAccountSid)
    return twilioError(notAuthenticated);
  if (world.faults.take('twilio-down')) return twilioError(down);
  if (world.faults.take('twilio-429')) return twilioError(tooMany);
  return null;
}

function account(world: World): Answer {
  const { twilioAccountSid: sid } = world.options;
  return json({ sid, friendly_name: 'Simulator', status: 'active', type: 'Full' });
}

function create(world: World, messaging: Messaging, call: Call): Answer {
  if (!/^application\/x-www-form-urlencoded\b/i.test(header(call, 'content-type'))) {
    return twilioError(badRequest(21604, "A 'To' phone number is required."));
  }
  const read = readSendRequest(new URLSearchParams(call.body.toString('utf8')), {
    findTemplate: (contentSid) => messaging.templates.find(contentSid),
    findPhone: (msisdn) => world.phones.find(msisdn),
  });
  if ('problem' in read) {
    world.journal.write(
      'bad',
      { en: 'Message refused', sw: 'Ujumbe umekataliwa' },
      `${read.problem.code} ${read.problem.message}`,
    );
    return twilioError(read.problem);
  }
  const message = messaging.send(read.send);
  if (world.faults.take('twilio-lost-response', read.send.msisdn)) return { kind: 'hang-up' };
  return json(messageResource(message, world.options.twilioAccountSid), 201);
}

function fetchOne(world: World, messaging: Messaging, call: Call): Answer {
  const message = messaging.find(pathParam(call, 'sid'));
  if (!message) return twilioError(notFound(call.url.pathname.replace(/^\/twilio/, '')));
  return json(messageResource(message, world.options.twilioAccountSid));
}

function list(world: World, messaging: Messaging, call: Call): Answer {
  const filter = readListFilter(call.url.searchParams);
  const all = filterMessages(messaging.messages(), filter);
  const start = filter.page * filter.pageSize;
  const shown = all.slice(start, start + filter.pageSize);
  const path = call.url.pathname.replace(/^\/twilio/, '');
  const pageUri = (page: number): string => {
    const query = new URLSearchParams(call.url.searchParams);
    query.set('Page', String(page));
    return `${path}?${query.toString()}`;
  };
  return json({
    messages: shown.map((one) => messageResource(one, world.options.twilioAccountSid)),
    page: filter.page,
    page_size: filter.pageSize,
    start,
    end: start + Math.max(0, shown.length - 1),
    first_page_uri: pageUri(0),
    uri: pageUri(filter.page),
    next_page_uri: start + filter.pageSize < all.length ? pageUri(filter.page + 1) : null,
    previous_page_uri: filter.page > 0 ? pageUri(filter.page - 1) : null,
  });
}
