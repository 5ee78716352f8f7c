import { at, type Sending } from '../client';
import { MATRIX } from '../matrix';
import { CALLERS, type Caller, type World } from '../world';
import { type Letter, LETTERS, NAMES, auditWitness, isLook } from './witness';

/** Routes whose replies are about patients; the chapter below fails when a new one shows a patient and is not here. */
const PERSONAL =
  /^\/(console-)?api\/(visits|appointments|payments|patients)(\/:id)?$|^\/api\/visits\/:id\/note$/;
/** The console asks for rows by POST, so that no id or name stands in an address. */
const FINDS = /^\/console-api\/(visits|payments|patients)\/find$/;
const READS = MATRIX.filter(
  ({ method, path }) => (method === 'GET' && PERSONAL.test(path)) || (method === 'POST' && FINDS.test(path)),
);
const NAMING = [
  ...['/api/audit/events', '/api/audit/events/csv'],
  ...['/api/care/hand-overs', '/api/compliance/break-glass'],
  ...['/api/deliveries', '/api/unsettled'],
];

/** Their rows exist here, so that somebody must be answered. */
const WITNESSED = /^\/api\/(patients\/:id\/(guardians|phone-changes|visits-elsewhere)|staff\/:id\/sessions)$/;

/** What stands beside a patient; the patient stands in the address alone. */
const ASIDE = ['guardians', 'phone-changes', 'visits-elsewhere'].map((what) => `/api/patients/:id/${what}`);

/** Each look names all who were shown, and each refusal whom it was about. */
export function namesOfReads(world: () => World): void {
  const { patientIds, during, named } = auditWitness(world);

  test.each(READS.map((line) => [line.route, line] as const))(
    '%s names whom it shows, and whom it refuses',
    async (_route, line) => {
      const ids = await patientIds();
      for (const caller of CALLERS) {
        for (const { path, letters, sending } of targets(world(), line.path)) {
          const { result, events } = await during(() => world().as(caller, line.method, path, sending));
          const what = [line.route, caller, letters, result.status];
          const shown = letters.filter((letter) => result.text.includes(idOf(world(), line.path, letter)));
          if (result.status === 200) {
            expect([...what, named(events.filter(isLook), ids)]).toEqual([...what, shown.join('')]);
          } else if (result.status === 404) {
            const denied = events.filter(({ action }) => action === 'denied');
            expect([...what, named(denied, ids)]).toEqual([...what, letters.join('')]);
          } else {
            const refused = events.filter(({ action }) => action === 'denied');
            // Who comes without any sign-in attempted nothing.
            expect([...what, refused.length]).toEqual([...what, caller === 'nobody' ? 0 : 1]);
          }
        }
      }
    },
  );

  test('no other route that answers a GET shows a patient', async () => {
    const others = MATRIX.filter(({ method, path }) => method === 'GET' && !PERSONAL.test(path));
    for (const { path } of others) {
      // These name patients and say so, see below.
      if (NAMING.includes(path)) continue;
      const answered = new Set<number>();
      for (const id of await idsFor(world(), path)) {
        for (const caller of CALLERS) {
          const reply = await world().as(caller, 'GET', path.replace(':id', id));
          answered.add(reply.status);
          for (const name of NAMES)
            expect([path, caller, reply.text.includes(name)]).toEqual([path, caller, false]);
        }
      }
      // Where nobody is answered, nothing was looked at.
      if (WITNESSED.test(path)) expect([path, answered.has(200)]).toEqual([path, true]);
    }
  });

  test.each(ASIDE)('%s is a look at its patient, and a refusal names them', async (path) => {
    const ids = await patientIds();
    const seen: string[] = [];
    for (const caller of CALLERS) {
      for (const letter of LETTERS) {
        const wanted = path.replace(':id', world().rows.patient[letter]);
        const { result, events } = await during(() => world().as(caller, 'GET', wanted));
        if (result.status === 200) {
          seen.push(letter);
          expect([caller, letter, named(events.filter(isLook), ids)]).toEqual([caller, letter, letter]);
        } else if (result.status === 404) {
          const denied = events.filter(({ action }) => action === 'denied');
          expect([caller, letter, named(denied, ids)]).toEqual([caller, letter, letter]);
        }
      }
    }
    expect([...new Set(seen)].sort()).toEqual([...LETTERS]);
  });

  test.each(['/api/deliveries?limit=100', '/api/unsettled'])(
    '%s of a desk names those whom it shows',
    async (path) => {
      const ids = await patientIds();
      const { result, events } = await during(() => world().as('desk1', 'GET', path));
      expect(result.status).toBe(200);
      const shown = LETTERS.filter((letter) => result.text.includes(world().rows.patient[letter]));
      expect(named(events.filter(isLook), ids)).toBe(shown.join(''));
    },
  );

  test('a list of hand-overs names those who were handed over', async () => {
    const ids = await patientIds();
    const { result, events } = await during(() => world().as('doctorW', 'GET', '/api/care/hand-overs'));
    expect(result.text).toContain(world().rows.handOver.A);
    expect(events).toMatchObject([{ operation: 'care.hand-overs', action: 'list', patients: [ids.A] }]);
  });

  test('asked of one patient, it shows and names that one alone, to those of the clinic alone', async () => {
    const ids = await patientIds();
    const { patient, handOver } = world().rows;
    const of = (by: Caller, whom: string) =>
      during(() => world().as(by, 'GET', `/api/care/hand-overs?patient=${whom}`));
    const own = await of('admin1', patient.A);
    expect(own.result.text).toContain(handOver.A);
    expect(own.events).toMatchObject([{ operation: 'care.hand-overs', patients: [ids.A] }]);
    for (const [by, whom] of [
      ['admin1', patient.B],
      ['doctorW', patient.C],
      ['admin2', patient.A],
      ['doctorY', patient.A],
    ] as const) {
      const { result, events } = await of(by, whom);
      expect([by, result.status, result.json]).toEqual([by, 200, { handOvers: [] }]);
      expect(events).toEqual([]);
    }
  });

  test('a list of emergency accesses names those who were opened', async () => {
    const ids = await patientIds();
    const path = '/api/compliance/break-glass?state=reviewed';
    const { result, events } = await during(() => world().as('admin1', 'GET', path));
    expect(result.text).toContain(world().rows.breakGlass.A);
    expect(events).toMatchObject([{ operation: 'compliance.break-glass', action: 'list' }]);
    expect(named(events, ids)).toBe('A');
  });

  test('a list of populated visits names their patients', async () => {
    const ids = await patientIds();
    const path = '/api/appointments?populate=patient&pagination[pageSize]=100';
    const { result, events } = await during(() => world().as('desk1', 'GET', path));
    const shown = new Set(
      (at(result, 'data') as { patient: { id: number } }[]).map(({ patient }) => patient.id),
    );
    const seen = new Set(events.filter(isLook).flatMap(({ patients }) => patients));
    expect(shown.size).toBeGreaterThan(2);
    expect([...seen].sort()).toEqual([...shown].sort());
    expect(seen.has(ids.A)).toBe(true);
  });
}

/** Ids that exist behind such a path: with those of another noun nothing would be shown, whatever the route does. */
async function idsFor({ rows, stack }: World, path: string): Promise<string[]> {
  if (!path.includes(':id')) return [''];
  if (path.includes('/patients/')) return Object.values(rows.patient);
  if (/\/(visits|appointments)\//.test(path)) return Object.values(rows.visit);
  if (path.includes('/payments/')) return Object.values(rows.payment);
  if (path.includes('/care/hand-overs/')) return Object.values(rows.handOver);
  if (path.includes('break-glass/')) return Object.values(rows.breakGlass);
  if (/\/(practitioners|licences)\//.test(path)) return Object.values(rows.practitioner);
  if (path.includes('/services/')) return Object.values(rows.service);
  if (path.includes('/staff/'))
    return stack.knex('up_users').whereNotNull('clinic_id').limit(6).pluck<string[]>('document_id');
  return Object.values(rows.clinic);
}

function idOf({ rows }: World, path: string, letter: Letter): string {
  if (path.includes('api/patients')) return rows.patient[letter];
  return path.includes('api/payments') ? rows.payment[letter] : rows.visit[letter];
}

/** One list of all three, or one request a row. */
function targets(world: World, path: string): { path: string; letters: Letter[]; sending?: Sending }[] {
  const id = (letter: Letter): string => idOf(world, path, letter);
  if (path.includes(':id')) {
    return LETTERS.map((letter) => ({ path: path.replace(':id', id(letter)), letters: [letter] }));
  }
  if (path === '/api/visits') {
    const days = { from: '2020-01-01T00:00:00.000Z', to: '2020-02-01T00:00:00.000Z' };
    return [{ path: `${path}?${new URLSearchParams(days).toString()}`, letters: [...LETTERS] }];
  }
  if (path.endsWith('/find')) {
    return [{ path, letters: [...LETTERS], sending: { body: { filter: { id: LETTERS.map(id) } } } }];
  }
  if (path.startsWith('/console-api/')) {
    const query = new URLSearchParams({ filter: JSON.stringify({ id: LETTERS.map(id) }) }).toString();
    return [{ path: `${path}?${query}`, letters: [...LETTERS] }];
  }
  const filter = LETTERS.map((letter, i) => `filters[documentId][$in][${i}]=${id(letter)}`);
  return [{ path: `${path}?${filter.join('&')}`, letters: [...LETTERS] }];
}
