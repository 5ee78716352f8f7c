import { at } from '../client';
import type { World } from '../world';
import { auditWitness } from './witness';

/** What a compliance officer may do to answer "who saw my record", and what it leaves behind. */
export function auditOversight(world: () => World): void {
  const { patientIds, during } = auditWitness(world);
  const find = (caller: 'officer1' | 'desk1', body: object) =>
    world().as(caller, 'POST', '/api/audit/people/find', { body });

  test('an officer finds a patient of the clinic by number or name, and each search names whom it showed', async () => {
    const { rows } = world();
    const ids = await patientIds();
    for (const q of ['0712 345 678', 'amina yusu']) {
      const { result, events } = await during(() => find('officer1', { kind: 'patient', q }));
      expect(at(result, 'people')).toMatchObject([{ id: rows.patient.A, name: 'Amina Yusuf' }]);
      expect(events).toMatchObject([{ operation: 'audit.people', action: 'list', patients: [ids.A] }]);
    }
    for (const q of ['0712 345', 'Cyrus', '%%%']) {
      expect([q, at(await find('officer1', { kind: 'patient', q }), 'people')]).toEqual([q, []]);
    }
    expect((await find('officer1', { kind: 'patient', q: 'am' })).status).toBe(400);
    expect((await find('desk1', { kind: 'patient', q: 'amina' })).status).toBe(403);
  });

  test('an officer who asks for a patient of another clinic learns nothing, and stands on the trail of that clinic', async () => {
    const { as, rows } = world();
    const ids = await patientIds();
    for (const path of ['/api/audit/events', '/api/audit/events/csv']) {
      const asked = (id: string) => during(() => as('officer1', 'GET', `${path}?patient=${id}`));
      const [there, nowhere] = [await asked(rows.patient.C), await asked('nobody')];
      expect([there.result.status, there.result.text]).toEqual([404, nowhere.result.text]);
      expect(there.events).toMatchObject([{ action: 'denied', outcome: 'not_found', patients: [ids.C] }]);
      expect(nowhere.events).toEqual([]);
    }
  });

  test('an officer finds colleagues of the clinic by name, and then what they did', async () => {
    const { as, rows } = world();
    await as('doctorX', 'GET', `/api/visits/${rows.visit.A}`);
    const found = await find('officer1', { kind: 'colleague', q: 'achieng' });
    expect(at(found, 'people')).toMatchObject([{ name: 'Dr Achieng Otieno', about: 'practitioner' }]);
    const actor = String(at(found, 'people.0.id'));
    const theirs = await as('officer1', 'GET', `/api/audit/events?actor=${actor}&limit=1`);
    expect(at(theirs, 'events.0.who')).toMatchObject({ name: 'Dr Achieng Otieno' });
    expect(at(await find('officer1', { kind: 'colleague', q: 'zawadi' }), 'people')).toEqual([]);
    expect(at(await find('officer1', { kind: 'colleague', q: 'amina' }), 'people')).toEqual([]);
  });

  test('an export holds what the search holds, and is on the trail with all whom it names', async () => {
    const { as, rows } = world();
    const ids = await patientIds();
    const query = `patient=${rows.patient.A}&action=read`;
    const { result, events } = await during(() => as('officer1', 'GET', `/api/audit/events/csv?${query}`));
    const [head = '', ...lines] = result.text.trim().split('\r\n');
    expect(head).toMatch(/^id,at,who,role/);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain('Amina Yusuf');
    const export_ = events.find(({ operation }) => operation === 'audit.export');
    expect(export_).toMatchObject({ action: 'export' });
    expect(export_?.patients).toContain(ids.A);
    expect((await as('officer1', 'GET', `/api/audit/events/csv?patient=${rows.patient.C}`)).status).toBe(404);
  });

  test('a check that an officer asks for is made, told and kept with who asked', async () => {
    const { as } = world();
    const { result, events } = await during(() =>
      as('officer1', 'POST', '/api/audit/chain/checks', { body: {} }),
    );
    expect([result.status, at(result, 'result.state')]).toEqual([202, 'running']);
    expect(events).toMatchObject([{ operation: 'audit.check', action: 'create', type: 'audit check' }]);
    const state = async () => at(await as('officer1', 'GET', '/api/audit/chain'), 'check.result.state');
    for (let tries = 0; tries < 300 && (await state()) === 'running'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await state()).toBe('whole');
  });

  test('the access rules are those that are asked: each operation that an officer is let in to stands there', async () => {
    const { as } = world();
    const table = await as('officer1', 'GET', '/api/compliance/access-table');
    const operations = at(table, 'operations') as {
      operation: string;
      route: string;
      roles: { role: string }[];
    }[];
    const officers = operations.filter(({ roles }) =>
      roles.some(({ role }) => role === 'compliance-officer'),
    );
    const me = await as('officer1', 'GET', '/console-api/me');
    expect(officers.map(({ operation }) => operation)).toEqual(at(me, 'operations'));
    expect(operations.find(({ operation }) => operation === 'audit.check')?.route).toBe(
      'POST /api/audit/chain/checks',
    );
  });
}
