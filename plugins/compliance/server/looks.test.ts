import type { Knex } from 'knex';
import { look } from '../../../tests/support/audit-bench';
import {
  APP,
  breakGlassBench,
  DOCTOR,
  WORDS,
  type BreakGlassBench,
} from '../../../tests/support/break-glass-bench';
import { temporarySqlite } from '../../../tests/support/sqlite';
import type { AuditEntry } from '../../../src/kernel/audit';
import { LOOKS } from '../../../src/kernel/who-looked';
import { composeLooks } from './compose-looks';

/** Patient 1 signs in as user 61; user 62 is another patient, who may act for them. */
const ME = { patientId: 1, userId: 61, clinicId: 1 };
const OWN = { actor: { kind: 'user', id: 61, role: 'patient' }, purpose: 'own' } as const;
const OF_OTHER = { actor: { kind: 'user', id: 62, role: 'patient' }, purpose: 'own' } as const;

let knex: Knex;
let drop: () => Promise<void>;
let bench: BreakGlassBench;
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await breakGlassBench(knex);
  await knex('up_users').insert([61, 62].map((id) => ({ id, full_name: `Patient ${id}`, blocked: false })));
  composeLooks(bench.kernel, bench.trailParts, bench.parts);
});
afterEach(() => drop());

async function write(changes: Partial<AuditEntry>, patients: readonly number[] = [1]): Promise<void> {
  bench.clock.advance(1);
  await bench.kernel.audit.read(look(patients, changes));
}
const mine = (before?: string, limit = 20) =>
  bench.kernel.services.use(LOOKS).ofPatient(ME, { before, limit });

describe('what a patient reads of who looked', () => {
  test('is not what they did themselves, by our own apps', async () => {
    for (const clientId of [null, 'patient-app', 'account']) await write({ ...OWN, clientId });
    expect((await mine()).looks).toEqual([]);
  });

  test('is what an app of others did in their name, with the name of the app', async () => {
    await write({ ...OWN, clientId: APP.id });
    expect((await mine()).looks).toMatchObject([
      { app: APP, who: { kind: 'user', role: 'patient', name: null }, purpose: 'own', emergency: null },
    ]);
  });

  test('is not that they let an app in, signed in to it or stopped it', async () => {
    for (const type of ['app-grant', 'account']) await write({ ...OWN, clientId: APP.id, type });
    expect((await mine()).looks).toEqual([]);
  });

  test('is what somebody did who acts for them, without a name', async () => {
    await write({ ...OF_OTHER, clientId: 'patient-app' });
    expect((await mine()).looks).toMatchObject([{ app: null, who: { role: 'patient', name: null } }]);
  });

  test('names doctors, and the app that a doctor used', async () => {
    await write({ actor: { kind: 'user', id: 2, role: 'practitioner' }, clientId: APP.id });
    expect((await mine()).looks).toMatchObject([{ app: APP, who: { name: 'Doctor 2' }, purpose: 'care' }]);
  });

  test('is never about another patient, whatever app looked', async () => {
    await write({ ...OF_OTHER, clientId: APP.id }, [2]);
    await write({}, [2, 10]);
    expect((await mine()).looks).toEqual([]);
  });

  test('belongs on the trail of the clinic where its patient is registered, whoever reads it', async () => {
    const looks = bench.kernel.services.use(LOOKS);
    const all = { before: undefined, limit: 20 };
    expect(await looks.ofPatient(ME, all)).toMatchObject({ patientId: 1, clinicId: 1 });
    bench.acting.set('p3', [1]);
    expect(await looks.ofPatient(ME, { ...all, of: 'p3' })).toMatchObject({ patientId: 3, clinicId: 2 });
    await expect(looks.ofPatient(ME, { ...all, of: 'p4' })).rejects.toMatchObject({ status: 404 });
  });

  test('says why it was an emergency, and that a review is to come', async () => {
    await bench.open(DOCTOR, 2);
    const { looks } = await bench.kernel.services
      .use(LOOKS)
      .ofPatient({ patientId: 2, userId: 0, clinicId: 1 }, { before: undefined, limit: 20 });
    const reason = { category: 'unconscious', words: WORDS };
    expect(looks).toMatchObject([{ purpose: 'emergency', emergency: { reason, review: 'waiting' } }]);
  });

  test('comes in pages, newest first, without a gap', async () => {
    for (let i = 0; i < 5; i += 1) await write({});
    const { looks: all } = await mine();
    const first = await mine(undefined, 2);
    const second = await mine(first.next ?? '', 2);
    const third = await mine(second.next ?? '', 2);
    expect([...first.looks, ...second.looks, ...third.looks]).toEqual(all);
    expect([all.length, third.next]).toEqual([5, null]);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });
});
