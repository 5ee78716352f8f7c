import { at } from '../client';
import type { World } from '../world';
import { auditWitness } from './witness';

/** Who reads the trail, and how it is closed. */
export function auditReaders(world: () => World): void {
  const { patientIds, during } = auditWitness(world);

  test('a patient reads who looked, and not of themselves; the officer finds it again', async () => {
    const { as, rows } = world();
    await as('desk1', 'GET', `/api/visits/${rows.visit.A}`);
    await as('patientA', 'GET', `/api/visits/${rows.visit.A}`);
    const mine = await as('patientA', 'GET', '/api/audit/mine?limit=50');
    const lines = at(mine, 'events') as {
      who: { role: string | null; name: string | null };
      action: string;
    }[];
    expect(lines[0]).toMatchObject({
      who: { role: 'front-desk', name: expect.any(String) as string },
      action: 'read',
    });
    // Other patients who were refused are there, without their names.
    for (const { who, action } of lines.filter(({ who: { role } }) => role === 'patient')) {
      expect([action, who.name]).toEqual(['denied', null]);
    }
    const query = `patient=${rows.patient.A}&action=read&actorKind=user&limit=1`;
    const found = await during(() => as('officer1', 'GET', `/api/audit/events?${query}`));
    expect(at(found.result, 'events.0')).toMatchObject({
      rows: [rows.visit.A],
      patients: [{ id: rows.patient.A }],
    });
    expect(found.events).toMatchObject([{ operation: 'audit.events', patients: [(await patientIds()).A] }]);
    const second = await as(
      'officer1',
      'GET',
      `/api/audit/events?${query}&before=${String(at(found.result, 'next'))}`,
    );
    expect(at(second, 'events.0.id')).not.toBe(at(found.result, 'events.0.id'));
    expect((await as('officer1', 'GET', `/api/audit/events?patient=${rows.patient.C}`)).status).toBe(404);
  });

  test('within a minute or so it is sealed and anchored', async () => {
    const { as } = world();
    const state = () => as('officer1', 'GET', '/api/audit/chain');
    for (let tries = 0; tries < 900; tries += 1) {
      if (at(await state(), 'lastBatch.anchoredAt')) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(at(await state(), 'lastBatch')).toMatchObject({
      header: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });
}
