import path from 'node:path';
import type { Knex } from 'knex';
import type { CareSource } from '../../src/access/care/source';
import type { Principal } from '../../src/access/principal';
import type { AuditOrigin } from '../../src/kernel/audit';
import { up as kernelTables } from '../../database/migrations/2026.11.23T00.00.00.kernel';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { provideRecords, recordParts } from '../../plugins/records/server/compose';
import { composeNotes } from '../../plugins/records/server/compose-notes';
import type { Resource } from '../../plugins/records/server/domain/resource';
import type { NoteContent } from '../../plugins/records/server/domain/notes/note';
import type { Records } from '../../plugins/records/server/face';
import { addAddendum } from '../../plugins/records/server/use-cases/notes/add-addendum';
import { listNotes } from '../../plugins/records/server/use-cases/notes/list-notes';
import type { NoteParts } from '../../plugins/records/server/use-cases/notes/parts';
import { readNote } from '../../plugins/records/server/use-cases/notes/read-note';
import { discardDraft, saveDraft } from '../../plugins/records/server/use-cases/notes/save-draft';
import { signNote } from '../../plugins/records/server/use-cases/notes/sign-note';
import { createRecordTables } from './record-tables';
import { createContentTables } from './content-tables';
import { writeDefinitions } from './definitions';
import { erasePatient } from './erase';
import { testKernel, type TestKernel } from './kernel';

const root = path.resolve(__dirname, '../..');
const NOW = new Date('2026-11-28T06:00:00Z');
const CANARY = 'Kisonono-canary';
const NOTE: NoteContent = {
  ...{ subjective: CANARY, objective: '', assessment: 'Better', plan: 'Go on', followUp: { kind: 'none' } },
  diagnoses: [{ text: 'Gonorrhoea', code: '1A7Z', system: 'http://id.who.int/icd/release/11/mms' }],
};

/** Notes of visits, over one database: V and its doctor 1; doctor 2 was handed the patient over, 3 came by an emergency. */
export function notesCases(database: () => Promise<{ knex: Knex; drop(): Promise<void> }>): void {
  let knex: Knex;
  let drop: () => Promise<void>;
  let bench: TestKernel;
  let records: Records;
  let parts: NoteParts;

  beforeAll(() => writeDefinitions());
  beforeEach(async () => {
    ({ knex, drop } = await database());
    await createContentTables(knex);
    for (const up of [kernelTables, vaultTables, createRecordTables]) await up(knex);
    bench = testKernel(knex, { now: NOW });
    const store = recordParts(bench.kernel, path.join(root, 'dist/fhir'));
    records = provideRecords(store);
    parts = composeNotes(store, {
      careSources: () => [care('care', 1, 2), care('emergency', 3)],
      dependantSources: () => [],
    });
    await knex('clinics').insert({ document_id: 'clinic1', time_zone: 'Africa/Nairobi' });
    for (const [index, name] of ['Achieng', 'Wanjala', 'Kiprono'].entries()) {
      await knex('practitioners').insert({
        document_id: `doctor${index + 1}`,
        full_name: name,
        title: 'Dr',
        clinic_id: 1,
      });
    }
    await knex('patients').insert({
      document_id: 'amina',
      full_name: 'Amina Yusuf',
      clinic_id: 1,
      active: true,
    });
    await visit('v1', '2026-11-28T05:00:00Z');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await drop();
  });

  const care = (purpose: 'care' | 'emergency', ...doctors: number[]): CareSource => ({
    ...{ name: purpose, words: '', mayHandOver: true, purpose },
    patients: (query, { practitionerId }) =>
      query('patients')
        .select({ patient_id: 'id' })
        .whereRaw(doctors.includes(practitionerId) ? '1 = 1' : '1 = 0'),
  });
  const visit = (documentId: string, startsAt: string, more: object = {}) =>
    knex('appointments').insert({
      ...{ document_id: documentId, reference: documentId, state: 'confirmed', channel: 'audio' },
      ...{ clinic_id: 1, practitioner_id: 1, patient_id: 1, starts_at: new Date(startsAt) },
      ...{ ends_at: new Date(Date.parse(startsAt) + 1_800_000), ...more },
    });
  const principal = (practitionerId: number, clinicId = 1): Principal => ({
    ...{ role: 'practitioner', userId: practitionerId, clinicId, patientId: null, practitionerId },
    ...{ language: 'en', session: { id: 's', clientId: 'c', scopes: [] } },
  });
  const patient: Principal = { ...principal(0), role: 'patient', patientId: 1, practitionerId: null };
  const origin: AuditOrigin = {
    ...{ actor: { kind: 'user', id: 1, role: 'practitioner' }, operation: 'test', purpose: 'care' },
    ...{ requestId: null, clientId: null },
  };
  const by = (doctor: number, version = '') => ({ principal: principal(doctor), version, origin });
  const read = async (id = 'v1', who: Principal = principal(1)) => (await readNote(parts, id, who)).view;
  const save = (content: NoteContent, version: string, doctor = 1, id = 'v1') =>
    saveDraft(parts, id, content, by(doctor, version));
  const sign = (version: string, doctor = 1, id = 'v1') => signNote(parts, id, by(doctor, version));
  const append = (text: string, key: string, doctor = 1) =>
    addAddendum(parts, 'v1', text, {
      ...{ principal: principal(doctor), origin },
      idempotency: { scope: 'test', key, body: text },
    });
  const signed = async () => sign((await save(NOTE, 'none')).version);
  const stored = async (type: string): Promise<Resource[]> => {
    const rows = await knex('records_resources').where({ type }).pluck<string[]>('id');
    const found = await parts.records.resources.findRows(knex, rows);
    return rows.flatMap((row) => found.get(row)?.resource ?? []);
  };

  test('a draft is kept, sealed, and ends when it is signed; the note is read from the record', async () => {
    const draft = await save(NOTE, 'none');
    expect((await read()).draft).toMatchObject({ content: NOTE, by: { name: 'Dr Achieng' } });
    expect(JSON.stringify(await knex('records_drafts'))).not.toContain(CANARY);
    const done = await sign(draft.version);
    expect(done).toMatchObject({ draft: null, signed: { content: NOTE, by: 'Dr Achieng', addenda: [] } });
    expect(await knex('records_drafts')).toEqual([]);
    expect(await read()).toEqual(done);
    const dump = [await knex('records_resources'), await knex('records_versions'), bench.trail, bench.logged];
    expect(JSON.stringify(dump)).not.toMatch(new RegExp(`${CANARY}|Gonorrhoea`));
    const references = await stored('Composition');
    expect(references).toMatchObject([{ subject: { reference: 'Patient/amina' } }]);
    expect(bench.trail.map(({ type, action }) => `${type} ${action}`)).toEqual([
      'note create',
      'record create',
      'note create',
    ]);
  });

  test('a line whose Patient was imported is that Patient', async () => {
    await records.importSent(1, { resourceType: 'Patient', id: 'amina', name: [{ text: 'Amina Yusuf' }] });
    await records.importSent(1, {
      resourceType: 'Patient',
      id: 'hospital-7',
      name: [{ text: 'Baraka Otieno' }],
    });
    const other = await knex('patients').where({ full_name: 'Baraka Otieno' }).first<{ id: number }>('id');
    await visit('v2', '2026-11-28T05:00:00Z', { patient_id: other.id });
    await signed();
    await sign((await save(NOTE, 'none', 1, 'v2')).version, 1, 'v2');
    const subjects = (await stored('Composition')).map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining([{ reference: 'Patient/amina' }, { reference: 'Patient/hospital-7' }]),
    );
  });

  test('whoever is registered elsewhere and came here has a note here', async () => {
    await knex('patients').update({ clinic_id: 2 });
    expect((await signed()).signed).toMatchObject({ content: NOTE });
  });

  test('of two who write, the second is told and nothing is lost', async () => {
    const first = await save(NOTE, 'none');
    const second = await save({ ...NOTE, plan: 'By the second' }, first.version, 2);
    await expect(save({ ...NOTE, plan: 'By the first' }, first.version)).rejects.toMatchObject({
      status: 412,
    });
    await expect(sign(first.version)).rejects.toMatchObject({ status: 412 });
    expect((await read()).draft).toMatchObject({
      content: { plan: 'By the second' },
      by: { name: 'Dr Wanjala' },
    });
    // A draft that was thrown away and begun anew is another one.
    await discardDraft(parts, 'v1', by(1, second.version));
    const anew = await save(NOTE, 'none');
    expect(anew.version).not.toBe(first.version);
    await expect(save(NOTE, second.version)).rejects.toMatchObject({ status: 412 });
    const both = await Promise.allSettled([
      save({ ...NOTE, plan: 'A' }, anew.version),
      save({ ...NOTE, plan: 'B' }, anew.version),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('signed twice, also at once, it is one note', async () => {
    const { version } = await save(NOTE, 'none');
    const both = await Promise.all([sign(version), sign(version)]);
    expect(both.map(({ signed: note }) => note?.content)).toEqual([NOTE, NOTE]);
    expect(await sign('whatever')).toEqual(both[0]);
    expect(await stored('Composition')).toHaveLength(1);
    expect(await stored('Encounter')).toHaveLength(1);
  });

  test('it is signed by who gave the visit, once it began, and with nothing missing', async () => {
    const { version } = await save({ ...NOTE, subjective: ' ' }, 'none', 2);
    await expect(sign(version, 2)).rejects.toMatchObject({ status: 403, code: 'note_of_another' });
    await expect(sign(version)).rejects.toMatchObject({
      code: 'note_incomplete',
      details: { missing: ['subjective_empty'] },
    });
    await expect(sign('none', 1, 'v1')).rejects.toMatchObject({ status: 412 });
    await visit('tomorrow', '2026-11-29T05:00:00Z');
    const prepared = await save(NOTE, 'none', 1, 'tomorrow');
    await expect(sign(prepared.version, 1, 'tomorrow')).rejects.toMatchObject({ code: 'visit_not_started' });
    for (const state of ['cancelled', 'held', 'expired', 'no_show']) {
      await visit(state, '2026-11-28T05:00:00Z', { state });
      await expect(save(NOTE, 'none', 1, state)).rejects.toMatchObject({ code: 'visit_has_no_note' });
    }
    expect(await stored('Composition')).toEqual([]);
  });

  test('what was signed is never changed: not by the screens, nor an import, nor SQL', async () => {
    await signed();
    await expect(save(NOTE, 'none')).rejects.toMatchObject({ code: 'note_signed' });
    await expect(discardDraft(parts, 'v1', by(1, 'none'))).rejects.toMatchObject({ code: 'note_signed' });
    for (const type of ['Composition', 'Encounter', 'Condition']) {
      const [resource] = await stored(type);
      if (!resource) throw new Error(`no ${type}`);
      expect(await records.importSent(1, resource)).toMatchObject({ unchanged: 1, refused: [] });
      const changed = await records.importSent(1, { ...resource, language: 'en' });
      expect(changed).toMatchObject({ updated: 0, refused: [{ findings: [{ code: 'invariant' }] }] });
    }
    // By its message: the driver's errors are of another realm than jest's.
    const refused = (act: PromiseLike<unknown>) => Promise.resolve(act).catch(String);
    const rows = () => knex('records_resources').where({ type: 'Composition' });
    expect(await refused(rows().update({ version: 2 }))).toContain('signed');
    expect(await refused(rows().delete())).toContain('signed');
    expect(await refused(knex('records_signed').delete())).toContain('signed');
    expect(await refused(knex('records_signed').update({ part: 'none' }))).toContain('signed');
    expect((await read()).signed?.content).toEqual(NOTE);
  });

  test('an addendum appends, by whoever treats the patient, once for a key', async () => {
    await expect(append('Too early', 'k0')).rejects.toMatchObject({ code: 'note_not_signed' });
    const { signed: before } = await signed();
    await append('Potassium is low', 'k1', 2);
    await append('Potassium is low', 'k1', 2);
    const { signed: after } = await append('Told by phone', 'k2');
    expect(after).toMatchObject({
      ...before,
      addenda: [
        { text: 'Potassium is low', by: 'Dr Wanjala' },
        { text: 'Told by phone', by: 'Dr Achieng' },
      ],
    });
    expect(JSON.stringify(await knex('kernel_idempotency_keys'))).not.toContain('Potassium');
  });

  test('patients read what was signed and no draft; an emergency reads and does not write', async () => {
    await save(NOTE, 'none');
    expect(await read('v1', patient)).toMatchObject({ draft: null, signed: null });
    expect((await listNotes(parts, 'amina', { before: null, principal: patient })).notes).toEqual([]);
    expect((await read('v1', principal(3))).draft).not.toBeNull();
    await expect(save(NOTE, 'none', 3)).rejects.toMatchObject({ status: 404 });
    for (const stranger of [principal(4), principal(1, 2), { ...patient, patientId: 2 }]) {
      await expect(read('v1', stranger)).rejects.toMatchObject({ status: 404 });
    }
    await sign((await read()).version);
    expect((await read('v1', patient)).signed).toMatchObject({ content: NOTE });
    expect((await readNote(parts, 'v1', principal(3))).purpose).toBe('emergency');
  });

  test('the list has the newest first, page by page, without a gap', async () => {
    for (let i = 0; i < 25; i += 1) {
      await visit(`w${i}`, `2026-11-2${i % 7}T05:00:00Z`);
      await sign(
        (await save({ ...NOTE, diagnoses: [], assessment: `A${i}` }, 'none', 1, `w${i}`)).version,
        1,
        `w${i}`,
      );
      if (i % 3 === 0) bench.clock.advance(1000);
    }
    const first = await listNotes(parts, 'amina', { before: null, principal: principal(2) });
    const second = await listNotes(parts, 'amina', { before: first.next, principal: patient });
    expect([first.notes.length, second.notes.length, second.next]).toEqual([20, 5, null]);
    const all = [...first.notes, ...second.notes];
    expect(new Set(all.map(({ headline }) => headline)).size).toBe(25);
    const times = all.map(({ signedAt }) => signedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  test('after an erasure nothing of it opens, and nothing more is written', async () => {
    await signed();
    await visit('v2', '2026-11-28T05:00:00Z');
    const { version } = await save(NOTE, 'none', 1, 'v2');
    await erasePatient(bench.kernel, knex, 'amina');
    expect(await read()).toMatchObject({ signed: null, draft: null });
    expect((await read('v2')).draft).toBeNull();
    expect((await listNotes(parts, 'amina', { before: null, principal: principal(1) })).notes).toEqual([]);
    await expect(save({ ...NOTE, plan: 'x' }, version, 1, 'v2')).rejects.toMatchObject({ code: 'erased' });
    await expect(append('More', 'k9')).rejects.toMatchObject({ status: 409 });
  });
}
