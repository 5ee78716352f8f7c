import { at, type Reply } from '../client';
import { linkIn, outcomeOf, shownIn, type FhirBench } from '../fhir-chapter';

/** What is found by what, page by page, and what is refused. */
export function fhirSearches({ world, as, condition, observation, made, update }: FhirBench): void {
  describe('searching', () => {
    const code = `search-${Date.now()}`;
    let A: string;
    let ids: string[];
    beforeAll(async () => {
      ({ A } = world().rows.patient);
      ids = [];
      for (const day of ['2026-01-01', '2026-02', '2026-03-01T10:00:00+03:00', '2025', '2026-05-05']) {
        const category = [{ coding: [{ system: 'urn:cat', code: day.startsWith('2025') ? 'old' : 'new' }] }];
        ids.push(await made(observation(A, code, day, { category, status: 'preliminary' })));
      }
    });
    const found = async (query: string): Promise<number[]> => {
      const reply = await as('doctorX', 'GET', `/Observation?${query}`);
      return shownIn(reply)
        .map((address) => ids.indexOf(address.replace('Observation/', '')))
        .sort();
    };
    const follow = (url: string): Promise<Reply> => {
      const { pathname, search } = new URL(url);
      return as('doctorX', 'GET', pathname.replace(/^\/fhir/, '') + search);
    };

    test.each<[string, number[]]>([
      ['', [0, 1, 2, 3, 4]],
      ['&status=preliminary', [0, 1, 2, 3, 4]],
      ['&status=final', []],
      ['&category=old', [3]],
      ['&category=urn:cat|old', [3]],
      ['&category=urn:other|old', []],
      ['&category=old,new', [0, 1, 2, 3, 4]],
      ['&category=old&category=new', []],
      ['&date=2026', [0, 1, 2, 4]],
      ['&date=2026-02', [1]],
      ['&date=2026-02-01', []],
      ['&date=2026-03-01T07:00:00Z', [2]],
      ['&date=ge2026-02&date=lt2026-05', [1, 2]],
      ['&date=gt2026-03-01', [4]],
      ['&date=le2025-06', [3]],
      ['&date=sa2026-03-01', [4]],
      ['&date=eb2026', [3]],
      ['&date=ne2026', [3]],
      ['&date=2026-01-01,2026-05-05', [0, 4]],
    ])('by code%s', async (more, expected) => {
      expect(await found(`code=urn:codes|${code}${more}`)).toEqual(expected);
    });

    test('by patient in each of the ways to name one', async () => {
      for (const name of [`patient=${A}`, `patient=Patient/${A}`, `subject=Patient/${A}`]) {
        expect(await found(`code=${code}&${name}`)).toEqual([0, 1, 2, 3, 4]);
      }
      for (const name of [`patient=${world().rows.patient.B}`, 'patient=nobody']) {
        expect(await found(`code=${code}&${name}`)).toEqual([]);
      }
      expect(shownIn(await as('doctorY', 'GET', `/Observation?code=${code}`))).toEqual([]);
      expect(shownIn(await as('doctorZ', 'GET', `/Observation?patient=${A}`))).toEqual([]);
      expect(shownIn(await as('patientA', 'GET', `/Observation?code=${code}`))).toHaveLength(5);
    });

    test('pages hold together whatever is written between them', async () => {
      const all: string[] = [];
      let page = await as('doctorX', 'GET', `/Observation?code=${code}&_count=2`);
      expect(linkIn(page, 'self')).toContain(`${world().stack.productUrl}/fhir/Observation?`);
      all.push(...shownIn(page));
      const body = observation(A, code, '2026-01-01', { status: 'preliminary', note: [{ text: 'seen' }] });
      await update(`/Observation/${ids[0]}`, 1, { ...body, id: ids[0] });
      const late = await made(observation(A, code, '2027-01-01'));
      for (let next = linkIn(page, 'next'); next !== undefined; next = linkIn(page, 'next')) {
        page = await follow(next);
        all.push(...shownIn(page));
      }
      expect([...all].sort()).toEqual(ids.map((id) => `Observation/${id}`).sort());
      await as('doctorX', 'DELETE', `/Observation/${late}`);
      const changed = await as('doctorX', 'GET', `/Observation?code=${code}&_sort=-_lastUpdated&_count=1`);
      expect(shownIn(changed)).toEqual([`Observation/${ids[0]}`]);
      const rest = await follow(String(linkIn(changed, 'next')));
      expect(shownIn(rest)).toEqual([`Observation/${ids[4]}`]);
    });

    test('a total is told where it is asked for', async () => {
      expect(at(await as('doctorX', 'GET', `/Observation?code=${code}`), 'total')).toBeUndefined();
      const counted = await as('doctorX', 'GET', `/Observation?code=${code}&_count=1&_total=accurate`);
      expect([at(counted, 'total'), shownIn(counted).length]).toEqual([5, 1]);
      const none = await as('doctorX', 'GET', `/Observation?code=${code}&_count=0`);
      expect([at(none, 'total'), at(none, 'entry')]).toEqual([5, undefined]);
      expect(at(await as('doctorY', 'GET', `/Observation?code=${code}&_total=accurate`), 'total')).toBe(0);
    });

    test('a changed resource is found by what it says now', async () => {
      const own = `${code}-turned`;
      const id = await made(condition(A, { code: { coding: [{ code: own }] } }));
      await update(`/Condition/${id}`, 1, { ...condition(A), id });
      expect(shownIn(await as('doctorX', 'GET', `/Condition?code=${own}`))).toEqual([]);
      expect(shownIn(await as('doctorX', 'GET', '/Condition?code=urn:codes|malaria'))).toContain(
        `Condition/${id}`,
      );
      expect(shownIn(await as('doctorX', 'GET', '/Condition?clinical-status=active'))).toContain(
        `Condition/${id}`,
      );
      expect(shownIn(await as('doctorX', 'GET', '/Condition?clinical-status=resolved'))).toEqual([]);
    });

    test.each([
      'colour=red',
      'code:text=a',
      'subject:Patient.name=a',
      'patient.name=a',
      'patient=Group/1',
      'date=yesterday',
      'date=ap2020',
      "date=2020' or '1'='1",
      'code=',
      '_count=-1',
      '_count=x',
      '_sort=code',
      '_include=*',
      '_has:Observation:patient:code=1',
      '_text=malaria',
      '_content=malaria',
      '_filter=code eq 1',
      '_total=estimate',
      '_cursor=x',
      '_cursor=JyBvciAnMSc9JzE',
      '_format=xml',
      'status=%00',
      'date=0000',
      '_id=../x',
      `code=${Array.from({ length: 60 }, (_none, i) => i).join(',')}`,
      Array.from({ length: 40 }, () => 'status=final').join('&'),
      `code=${'x'.repeat(400)}`,
      '__proto__=1',
      'constructor=1',
      'toString=1',
    ])('%s is refused', async (query) => {
      const reply = await as('doctorX', 'GET', `/Observation?${query}`);
      expect(outcomeOf(reply)).toEqual([400, 'invalid']);
    });
  });
}
