import type { Sending } from './client';
import { fhirTargets } from './fhir/matrix-targets';
import { copyHandOver } from './copy-hand-over';
import { CLOSED, MATRIX, type Line } from './matrix';
import { CALLERS, type Caller, type Rows, type World } from './world';

const PAST = '2020-02-03T07:00:00.000Z';
const UNSAFE_WISH = {
  medicine: { text: 'Nobody takes it', code: null, form: null },
  dose: {
    ...{ amount: 1, unit: 'tablet', route: 'mouth', asNeeded: null, meal: null },
    timing: { kind: 'once' },
  },
  ...{ days: null, startsOn: PAST.slice(0, 10), quantity: null, refills: 0, controlled: false, note: null },
};
const UNSEEN = { 'If-Match': '"0"' };
const NOTE = { subjective: '', objective: '', assessment: '', diagnoses: [], plan: '', followUp: null };
const DAY = { from: '2020-01-01T00:00:00.000Z', to: '2020-02-01T00:00:00.000Z' };

/** Every route x caller x owner against the matrix. */
export function matrixChapter(world: () => World): void {
  describe('every route, every caller, every owner', () => {
    test.each(MATRIX.map((line) => [line.route, line] as const))('%s', async (_route, line) => {
      const found: Record<string, string> = {};
      for (const caller of CALLERS) found[caller] = await cellOf(world(), line, caller);
      expect(found).toEqual(line.cells);
    });

    test.each(CLOSED)('%s is closed', async (route) => {
      const [method = '', path = ''] = route.split(' ');
      const wanted = path.replace('(.*)', 'google').replace(/:\w+/g, '1');
      for (const caller of CALLERS) {
        const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
        const { status } = await world().as(caller, method, wanted, body);
        expect([caller, status]).toEqual([caller, caller === 'nobody' ? 401 : 403]);
      }
    });
  });
}

/** What the product does, in the matrix's own letters. */
async function cellOf(world: World, line: Line, caller: Caller): Promise<string> {
  const targets = targetsOf(await rowsFor(world, line), line, caller);
  if (targets.kind === 'list') {
    const reply = await world.as(caller, line.method, targets.path, targets.sending);
    if (reply.status !== 200) return String(reply.status);
    return (
      Object.entries(targets.rows)
        .filter(([, id]) => reply.text.includes(id))
        .map(([letter]) => letter)
        .join('') || '-'
    );
  }
  const statuses: [string, number][] = [];
  for (const [letter, { path, ...sending }] of Object.entries(targets.calls)) {
    const { body: _body, ...bare } = sending;
    const given = line.method === 'GET' ? bare : sending;
    const reply = await world.as(caller, line.method, path, given);
    if (reply.status >= 500) throw new Error(`${line.route} as ${caller}: ${reply.status} ${reply.text}`);
    statuses.push([letter, reply.status]);
  }
  const reached = statuses.filter(([, status]) => ![401, 403, 404].includes(status));
  if (reached.length > 0) {
    const refusals = new Set(
      statuses.map(([, status]) => status).filter((status) => [401, 403].includes(status)),
    );
    if (refusals.size > 0) throw new Error(`${line.route} as ${caller}: rows of others must not exist (404)`);
    return reached.map(([letter]) => letter).join('');
  }
  return [...new Set(statuses.map(([, status]) => status))].join('/');
}

/** A withdrawal cannot be made to fail: each caller gets a hand-over of their own to try it on. */
async function rowsFor(world: World, { method, path }: Line): Promise<Rows> {
  const { rows } = world;
  if (method !== 'DELETE' || path !== '/api/care/hand-overs/:id') return rows;
  return { ...rows, handOver: { ...rows.handOver, A: await copyHandOver(world, rows.handOver.A) } };
}

type Targets =
  | { kind: 'list'; path: string; rows: Record<string, string>; sending?: Sending }
  | { kind: 'calls'; calls: Record<string, Request> };
type Request = Sending & { path: string };

/** Requests that are well formed and end in a refusal of their content, so that nothing is changed on the way. */
function targetsOf(rows: Rows, { method, path }: Line, caller: Caller): Targets {
  if (path.startsWith('/fhir')) return fhirTargets(rows, method, path);
  const noun = /^\/(?:console-)?api\/(\w+)/.exec(path)?.[1] ?? '';
  const byNoun: Record<string, Record<string, string>> = {
    visits: rows.visit,
    appointments: rows.visit,
    payments: rows.payment,
    patients: rows.patient,
    clinics: rows.clinic,
    services: rows.service,
    practitioners: rows.practitioner,
    care: path.includes('break-glass') ? rows.breakGlass : rows.handOver,
    compliance: rows.breakGlass,
    licences: path.includes('renewals') ? {} : rows.practitioner,
    scheduling: rows.practitioner,
  };
  const ids = byNoun[noun] ?? {};
  if (method === 'GET' && path === '/api/visits') {
    return { kind: 'list', path: `${path}?${new URLSearchParams(DAY).toString()}`, rows: ids };
  }
  if (method === 'GET' && path === '/api/care/hand-overs') return { kind: 'list', path, rows: ids };
  if (method === 'GET' && path === '/api/care/break-glass') return { kind: 'list', path, rows: ids };
  if (method === 'GET' && path === '/api/compliance/break-glass') {
    return { kind: 'list', path: `${path}?state=reviewed`, rows: ids };
  }
  const sameIds = { id: Object.values(ids) };
  if (path === `/console-api/${noun}/find`) {
    return { kind: 'list', path, rows: ids, sending: { body: { filter: sameIds } } };
  }
  if (method === 'GET' && path === `/console-api/${noun}` && Object.keys(ids).length > 0) {
    const query = new URLSearchParams({ filter: JSON.stringify(sameIds) }).toString();
    return { kind: 'list', path: `${path}?${query}`, rows: ids };
  }
  if (method === 'GET' && path === `/api/${noun}` && Object.keys(ids).length > 0) {
    const filter = Object.values(ids).map((id, i) => `filters[documentId][$in][${i}]=${id}`);
    return { kind: 'list', path: `${path}?${filter.join('&')}`, rows: ids };
  }
  if (path.includes(':id') && Object.keys(ids).length > 0) {
    const calls = Object.entries(ids).map(([letter, id]) => [
      letter,
      { path: `${path.replace(':id', id)}${queryFor(path)}`, ...bodyFor(method, path) },
    ]);
    return { kind: 'calls', calls: Object.fromEntries(calls) as Record<string, Request> };
  }
  if (path === '/api/visits' && ['desk1', 'desk2', 'admin1', 'admin2'].includes(caller)) {
    const calls = Object.entries(rows.patient).map(([letter, patient]) => {
      const at = letter === 'C' ? 'Q' : 'P';
      const body = {
        practitioner: rows.practitioner[at],
        service: rows.service[at],
        patient,
        startsAt: PAST,
      };
      return [letter, { path, body, headers: key() }];
    });
    return { kind: 'calls', calls: Object.fromEntries(calls) as Record<string, Request> };
  }
  if (path === '/api/care/break-glass') {
    const reason = { category: 'unconscious', words: 'Kept out of this test by its minutes' };
    const calls = Object.entries(rows.patient).map(([letter, patient]) => [
      letter,
      { path, body: { patient, reason, minutes: 1440 } },
    ]);
    return { kind: 'calls', calls: Object.fromEntries(calls) as Record<string, Request> };
  }
  if (path === '/api/care/hand-overs') {
    const practitioner = ['doctorZ', 'admin2'].includes(caller) ? rows.practitioner.Q : rows.practitioner.P;
    const calls = Object.entries(rows.patient).map(([letter, patient]) => [
      letter,
      { path, body: { patient, practitioner, until: PAST, reason: 'Kept out of this test' } },
    ]);
    return { kind: 'calls', calls: Object.fromEntries(calls) as Record<string, Request> };
  }
  return { kind: 'calls', calls: { '*': single(rows, path, method) } };
}

function queryFor(path: string): string {
  return path.endsWith('/openings') ? `?${new URLSearchParams(DAY).toString()}` : '';
}

function bodyFor(method: string, path: string): Sending {
  // Records without a birth date, a guardian whom nobody knows: refused for whoever gets that far.
  if (method === 'POST' && path.endsWith('/link-codes')) return { body: { kind: 'parent' } };
  if (method === 'POST' && path.endsWith('/guardians'))
    return { body: { guardian: 'nobody', kind: 'parent' } };
  if (path.endsWith('/phone-codes')) return { body: { phone: 'no number', channel: 'sms', language: 'en' } };
  if (path.endsWith('/phone-changes')) return { body: { challenge: 'none', code: '0' } };
  if (path.endsWith('/card')) return { body: { number: 'MATRIX-1' } };
  // Nobody saw this version.
  if (path.startsWith('/console-api/') && method === 'PUT')
    return { body: {}, headers: { 'If-Match': '"0"' } };
  if (method === 'PUT' && path.endsWith('/hours')) {
    const change = { kind: 'usual', first: '2020-02-03', last: '2020-02-03' };
    return { body: { change }, headers: { 'If-Match': '"0"' } };
  }
  if (path.endsWith('/note')) return { ...(method === 'PUT' ? { body: NOTE } : {}), headers: UNSEEN };
  if (path.endsWith('/note/sign')) return { body: {}, headers: UNSEEN };
  if (path.endsWith('/addenda')) return { body: { text: 'To a note that nobody signed' }, headers: key() };
  if (method === 'PUT') return { body: { data: {} } };
  if (method !== 'POST') return {};
  if (path.endsWith('/review')) return { body: { verdict: 'justified', words: 'Reviewed before' } };
  // Who takes visits has not left.
  if (path.endsWith('/release')) return { body: { leftOn: '2020-02-03' } };
  // None of these visits has money that was kept.
  if (path.endsWith('/refuse')) return { body: { reason: 'Kept out of this test' } };
  if (path.endsWith('/refund-requests')) return { body: { reason: 'Kept out of this test' } };
  // These visits are over.
  // From a day that is over: refused for whoever gets that far.
  if (path.endsWith('/prescriptions')) return { body: UNSAFE_WISH, headers: key() };
  if (path.endsWith('/late')) return { body: { minutes: 5 } };
  if (path.endsWith('/move')) return { body: { startsAt: PAST } };
  return { body: {}, headers: key() };
}

function single(rows: Rows, path: string, method: string): Request {
  const offer = { practitioner: rows.practitioner.P, service: rows.service.P };
  switch (path) {
    case '/api/visits':
      return { path, body: { ...offer, startsAt: PAST }, headers: key() };
    case '/api/scheduling/slots':
      return {
        path: `${path}?${new URLSearchParams({ ...offer, ...DAY, to: '2020-01-05T00:00:00Z' }).toString()}`,
      };
    case '/api/payment-totals':
      return { path: `${path}?${new URLSearchParams({ ...DAY, to: '2020-01-05T00:00:00Z' }).toString()}` };
    case '/api/reminders/twilio/status':
      return {
        path,
        raw: 'MessageSid=SM1',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      };
    case '/api/me/consents':
      return { path, body: { version: '0'.repeat(26), on: [] } };
    case '/api/me/telehealth':
      return method === 'PUT' ? { path, body: { version: '0'.repeat(26), agreed: true } } : { path };
    case '/api/me/erasure-request':
      return { path, body: { unknown: true } };
    case '/api/me/push':
      return { path, body: { token: 'no name of a phone' } };
    case '/api/me/notifications':
      return { path, body: { quietHours: { from: '22:00', to: '22:00' } } };
    case '/api/compliance/consent-versions':
      return { path, body: { after: 999, changes: [], asksAgain: false } };
    case '/api/monitoring/series':
    case '/api/monitoring/series/csv':
      return { path: `${path}?chart=requests` };
    case '/api/audit/people/find':
      return { path, body: { kind: 'patient', q: 'Nobody at all' } };
    case '/api/care/break-glass/find':
      return { path, body: { name: 'Nobody At All', dateOfBirth: '1990-01-01' } };
    case '/console-api/saved-filters':
      return { path, body: { list: 'nothing' } };
    case '/api/audit/events/:id/proof':
      return { path: path.replace(':id', '0'.repeat(26)) };
    case '/console-api/saved-filters/:id':
      return { path: path.replace(':id', '0'.repeat(26)), body: { name: 'Nobody saw it' } };
    case '/api/services':
      return { path, body: { data: { name: 'Without the rest' } } };
    case '/api/me':
    case '/console-api/me':
    case '/console-api/events':
    case '/api/refund-requests':
    case '/api/prescriptions':
    case '/api/refill-requests':
    case '/api/deliveries':
    case '/api/monitoring/dead-letters':
    case '/api/unsettled':
    case '/api/unsettled/count':
    case '/api/deliveries/waiting':
    case '/console-api/staff':
    case '/api/me/consents/history':
    case '/api/compliance/consent-coverage':
    case '/api/compliance/cms-looks':
    case '/api/monitoring/charts':
    case '/api/monitoring/objectives':
    case '/api/monitoring/connections':
    case '/api/monitoring/business':
    case '/api/monitoring/business/csv':
    case '/api/audit/mine':
    case '/api/audit/events':
    case '/api/audit/events/csv':
    case '/api/compliance/break-glass/waiting':
    case '/api/audit/chain':
    case '/api/compliance/access-table':
    case '/api/me/sessions':
    case '/api/me/apps':
    case '/api/me/passkeys':
    case '/api/me/links':
    case '/api/me/phone':
    case '/api/staff':
    case '/api/me/licence':
    case '/api/providers':
    case '/api/providers/mine/hand-in':
      return { path, ...(path.endsWith('/hand-in') ? { body: {} } : {}) };
    // Whose token opens nothing is told so whatever the body: these are well formed.
    case '/api/providers/mine':
      return {
        path,
        body: {
          ...{ fullName: 'Nobody', phone: '0712345678', title: 'Dr', specialty: 'None', languages: ['en'] },
          licence: { body: 'NCK', number: 'N-1', expires: '2099-12-31' },
        },
      };
    case '/api/me/licence/renew':
      return { path, body: { body: 'NCK', number: 'N-1', expires: '2099-12-31' } };
    case '/api/me/licence/papers/:kind':
    case '/api/providers/papers/:kind':
      return {
        path: path.replace(':kind', 'licence'),
        raw: '%PDF-',
        headers: { 'Content-Type': 'application/pdf' },
      };
    case '/api/licences/renewals/:id':
      return { path: path.replace(':id', '0'.repeat(26)) };
    case '/api/licences/renewals/:id/papers/:kind':
    case '/api/providers/:id/papers/:kind':
      return { path: path.replace(':id', '0'.repeat(26)).replace(':kind', 'licence') };
    case '/api/licences/renewals/:id/decision':
    case '/api/providers/:id/decision':
      return {
        path: path.replace(':id', '0'.repeat(26)),
        body: { decision: 'refuse', reason: 'Nobody is there', version: 1 },
      };
    case '/api/unsettled/deposits/:id/assign':
      return {
        path: path.replace(':id', '0'.repeat(26)),
        body: { visit: 'nobody', reason: 'Nobody is there' },
      };
    case '/api/unsettled/refunds/:id/close':
      return {
        path: path.replace(':id', '0'.repeat(26)),
        body: { outcome: 'not-sent', reason: 'Nobody is there' },
      };
    case '/api/unsettled/deposits/:id/send-back':
    case '/api/prescriptions/:id/stop':
    case '/api/refill-requests/:id/refuse':
    case '/api/refund-requests/:id/refuse':
      return { path: path.replace(':id', '0'.repeat(26)), body: { reason: 'Nobody is there' } };
    case '/api/prescriptions/:id/dispensings':
      return {
        path: path.replace(':id', '0'.repeat(26)),
        body: { day: null, quantity: null },
        headers: key(),
      };
    case '/api/me/passkeys/:id':
      return { path: path.replace(':id', '0'.repeat(26)), body: method === 'PUT' ? { name: 'Nobody' } : {} };
    // Whether the sign-in is recent depends on how long the lines before took.
    case '/api/me/passkeys/options':
    case '/api/me/password':
      return { path, body: { unknown: true } };
    // What it asks for would end the sessions that the other lines use.
    case '/api/me/sessions/end-all':
      return { path, body: { keepThisOne: 'no' } };
    default:
      return { path: path.replace(/:\w+/, 'f'.repeat(32)), body: {} };
  }
}

function key(): Record<string, string> {
  return { 'Idempotency-Key': `matrix-${Math.random().toString(36).slice(2)}` };
}
