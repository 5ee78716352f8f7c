import { enterCms } from '../support/cms-client';
import { at, send, type Reply } from './client';
import type { Caller, World } from './world';

/** What a patient allows decides what is shown, at the next request and wherever it is asked. */
export function consentChapter(world: () => World): void {
  const form = (caller: Caller): Promise<Reply> => world().as(caller, 'GET', '/api/me/consents');
  const choose = async (caller: Caller, on: readonly string[]): Promise<Reply> => {
    const version = at(await form(caller), 'version.id');
    return world().as(caller, 'PUT', '/api/me/consents', { body: { version, on } });
  };
  const elsewhere = (caller: Caller, patient: string): Promise<Reply> =>
    world().as(caller, 'GET', `/api/patients/${patient}/visits-elsewhere`);
  /** The program works for clinic 1 while `work` runs. */
  const withProgram = async (work: () => Promise<void>): Promise<void> => {
    const { stack } = world();
    const user = () => stack.knex('up_users').where({ email: 'program@partner.example' });
    const clinic = await stack.knex('clinics').where({ slug: 'mwangaza' }).first<{ id: number }>('id');
    await user().update({ clinic_id: clinic.id });
    try {
      await work();
    } finally {
      await user().update({ clinic_id: null });
    }
  };
  const research = async (path = ''): Promise<{ reply: Reply; ids: string[] }> => {
    const reply = await world().as('program', 'GET', `/api/appointments?pagination[pageSize]=100${path}`);
    const data = (at(reply, 'data') ?? []) as { documentId: string }[];
    return { reply, ids: data.map(({ documentId }) => documentId) };
  };

  describe('consent', () => {
    test('quiet hours are kept for oneself alone, show what consents say, and stand on the trail', async () => {
      const set = (caller: Caller, quietHours: object | null): Promise<Reply> =>
        world().as(caller, 'PUT', '/api/me/notifications', { body: { quietHours } });
      const trail = async (): Promise<string[]> => {
        const events = world().stack.knex('audit_events').where({ type: 'notifications' }).orderBy('id');
        const rows = await events.select<Record<'operation' | 'action' | 'outcome', string>[]>();
        return rows.map(({ operation, action, outcome }) => `${operation} ${action} ${outcome}`);
      };
      const before = (await trail()).length;
      const night = { from: '22:00', to: '06:30' };
      expect((await set('patientA', night)).json).toMatchObject({
        quietHours: night,
        timeZone: 'Africa/Nairobi',
      });
      const mine = await world().as('patientA', 'GET', '/api/me/notifications');
      expect(at(mine, 'quietHours')).toEqual(night);
      expect(at(await world().as('patientB', 'GET', '/api/me/notifications'), 'quietHours')).toBeNull();
      for (const wrong of [
        { from: '24:00', to: '06:00' },
        { from: '7:00', to: '08:00' },
        { from: '22:00' },
      ]) {
        expect((await set('patientA', wrong)).status).toBe(400);
      }
      const empty = await set('patientA', { from: '22:00', to: '22:00' });
      expect([empty.status, at(empty, 'error.code')]).toEqual([400, 'quiet_hours_empty']);
      expect(at(await set('patientA', null), 'quietHours')).toBeNull();
      const kept = (await trail()).slice(before);
      const [read, changed] = ['notifications.read read ok', 'notifications.change update ok'];
      expect(kept.sort()).toEqual([changed, changed, read, read]);
    });

    test('a patient is asked in their language and changes their mind any day', async () => {
      const first = await form('patientA');
      expect(first.status).toBe(200);
      expect(at(first, 'purposes')).toContainEqual(
        expect.objectContaining({ key: 'telehealth', choice: { kind: 'needed', agreed: null } }),
      );
      const saved = await choose('patientA', ['sharing']);
      expect([saved.status, at(saved, 'answered')]).toEqual([200, true]);
      expect((await choose('patientA', [])).status).toBe(200);
      const history = await world().as('patientA', 'GET', '/api/me/consents/history');
      expect((at(history, 'choices') as { purpose: string; granted: boolean }[]).slice(0, 1)).toMatchObject([
        { purpose: 'sharing', granted: false, byMe: true },
      ]);
      const stale = { version: '0'.repeat(26), on: ['research'] };
      const refused = await world().as('patientA', 'PUT', '/api/me/consents', { body: stale });
      expect([refused.status, at(refused, 'error.code')]).toEqual([409, 'consent_version_changed']);
    });

    test('visits by video are agreed to for oneself, and for nobody for whom one does not act', async () => {
      const { as, rows, stack } = world();
      const asked = await as('patientB', 'GET', '/api/me/telehealth');
      const version = at(asked, 'asked.version');
      const said = await as('patientB', 'PUT', '/api/me/telehealth', { body: { version, agreed: false } });
      expect([said.status, at(said, 'asked.agreed')]).toEqual([200, false]);
      const before = await stack.knex('consent_choices').count({ n: '*' });
      for (const patient of [rows.patient.A, 'nobody']) {
        const body = { version, agreed: true, patient };
        expect((await as('patientB', 'PUT', '/api/me/telehealth', { body })).status).toBe(404);
        expect((await as('patientB', 'GET', `/api/me/telehealth?patient=${patient}`)).status).toBe(404);
      }
      expect(await stack.knex('consent_choices').count({ n: '*' })).toEqual(before);
      const yes = await as('patientB', 'PUT', '/api/me/telehealth', { body: { version, agreed: true } });
      expect([yes.status, at(yes, 'asked.agreed')]).toEqual([200, true]);
    });

    test('research sees nobody who did not say yes: in lists, by id, in counts and behind filters', async () => {
      const { rows, as } = world();
      await withProgram(async () => {
        const before = await research();
        expect([before.reply.status, before.ids]).toEqual([200, []]);
        expect((await as('program', 'GET', `/api/appointments/${rows.visit.A}`)).status).toBe(404);
        await choose('patientA', ['research']);
        const allowed = await research();
        expect(allowed.ids).toContain(rows.visit.A);
        expect(allowed.ids).not.toContain(rows.visit.B);
        expect(at(allowed.reply, 'meta.pagination.total')).toBe(allowed.ids.length);
        expect((await as('program', 'GET', `/api/appointments/${rows.visit.A}`)).status).toBe(200);
        for (const id of [rows.visit.B, rows.visit.C]) {
          expect((await as('program', 'GET', `/api/appointments/${id}`)).status).toBe(404);
          expect((await research(`&filters[documentId]=${id}`)).ids).toEqual([]);
        }
        // Nothing that names somebody, however it is asked.
        expect(allowed.reply.text).not.toMatch(/"(patient|practitioner|reference|priceCents)":|Amina/);
        for (const probe of ['populate=patient', 'fields=reference', 'sort=patient.fullName']) {
          expect((await research(`&${probe}`)).reply.status).toBe(400);
        }
        for (const noun of ['patients', 'payments']) {
          expect([noun, (await as('program', 'GET', `/api/${noun}`)).status]).toEqual([noun, 403]);
        }
        await choose('patientA', []);
        expect((await research()).ids).toEqual([]);
      });
      const mine = await as('patientA', 'GET', '/api/audit/mine?limit=20');
      expect(at(mine, 'events')).toContainEqual(
        expect.objectContaining({ purpose: 'research', action: 'list', type: 'visit' }),
      );
    });

    test('what another clinic knows is shared by consent, with those who treat the patient', async () => {
      const { rows, stack } = world();
      const one = (table: string, document_id: string) =>
        stack.knex(table).where({ document_id }).first<{ id: number }>('id');
      const patient = await one('patients', rows.patient.A);
      const visit = await stack.knex('appointments').where({ document_id: rows.visit.C }).first<object>();
      const documentId = 'sharedvisitofpatienta000';
      await stack.knex('appointments').insert({
        ...visit,
        id: undefined,
        document_id: documentId,
        reference: 'SHARED01',
        patient_id: patient.id,
      });
      try {
        expect(at(await elsewhere('doctorX', rows.patient.A), 'visits')).toEqual([]);
        await choose('patientA', ['sharing']);
        const shared = await elsewhere('doctorX', rows.patient.A);
        expect(at(shared, 'visits')).toMatchObject([{ id: documentId, clinic: { name: 'Tumaini Clinic' } }]);
        // Their own clinic's visits are no other clinic's.
        expect(shared.text).not.toContain(rows.visit.A);
        expect((await elsewhere('doctorY', rows.patient.A)).status).toBe(404);
        expect((await elsewhere('doctorX', rows.patient.B)).text).toBe(
          (await elsewhere('doctorX', 'f'.repeat(24))).text,
        );
        // In an emergency the clinic's own is opened, not what others know.
        const reason = { category: 'unconscious', words: 'Brought in by a neighbour, cannot speak' };
        const opened = await world().as('doctorY', 'POST', '/api/care/break-glass', {
          body: { patient: rows.patient.A, reason },
        });
        expect(opened.status).toBe(201);
        expect((await elsewhere('doctorY', rows.patient.A)).status).toBe(404);
        await world().as('doctorY', 'DELETE', `/api/care/break-glass/${String(at(opened, 'id'))}`);
        await choose('patientA', []);
        expect(at(await elsewhere('doctorX', rows.patient.A), 'visits')).toEqual([]);
        const mine = await world().as('patientA', 'GET', '/api/audit/mine?limit=50');
        expect(at(mine, 'events')).toContainEqual(
          expect.objectContaining({ purpose: 'sharing', action: 'list', type: 'visit' }),
        );
      } finally {
        await stack.knex('appointments').where({ document_id: documentId }).delete();
      }
    });

    test('treatment at the own clinic depends on none of it', async () => {
      const { rows, as } = world();
      await choose('patientA', []);
      expect((await as('doctorX', 'GET', `/api/patients/${rows.patient.A}`)).status).toBe(200);
      expect((await as('doctorX', 'GET', `/api/visits/${rows.visit.A}`)).status).toBe(200);
      expect((await as('doctorW', 'GET', `/api/patients/${rows.patient.A}`)).status).toBe(200);
    });

    test('a text is published by its clinic’s admin, asks again where it says so, and never changes', async () => {
      const { as, stack } = world();
      await choose('patientA', ['sharing']);
      const seen = at(await form('patientA'), 'version') as { id: string; number: number };
      const texts = () => stack.knex('compliance_consent_texts').where({ purpose: 'sharing' });
      const before = await texts().orderBy('id').select<{ id: number; title_en: string }[]>('id', 'title_en');
      await texts().update({ title_en: 'Share with other clinics' });
      try {
        const body = {
          after: seen.number,
          asksAgain: true,
          changes: [{ en: 'Other clinics too', sw: 'Kliniki nyingine pia' }],
        };
        const foreign = await as('admin2', 'POST', '/api/compliance/consent-versions', { body });
        expect([foreign.status, at(foreign, 'error.code')]).toEqual([409, 'consent_version_changed']);
        const published = await as('admin1', 'POST', '/api/compliance/consent-versions', { body });
        expect([published.status, at(published, 'number')]).toEqual([201, seen.number + 1]);
        expect((await as('admin1', 'POST', '/api/compliance/consent-versions', { body })).status).toBe(409);
        expect(await form('patientA').then((reply) => at(reply, 'answered'))).toBe(false);
        const stale = await as('patientA', 'PUT', '/api/me/consents', {
          body: { version: seen.id, on: ['sharing'] },
        });
        expect(stale.status).toBe(409);
        const swahili = await as('patientA', 'GET', '/api/me/consents', {
          headers: { 'Accept-Language': 'sw' },
        });
        expect(at(swahili, 'changes')).toEqual({ since: seen.number, lines: ['Kliniki nyingine pia'] });
        await expect(stack.knex('consent_versions').update({ asks_again: false })).rejects.toMatchObject({
          message: expect.stringContaining('append-only') as string,
        });
      } finally {
        for (const { id, title_en } of before) {
          await stack.knex('compliance_consent_texts').where({ id }).update({ title_en });
        }
      }
    });

    test('the officer reads how many allow what, of their own clinic and without names', async () => {
      await choose('patientA', ['research']);
      const reply = await world().as('officer1', 'GET', '/api/compliance/consent-coverage');
      const research = (at(reply, 'purposes') as { key: string; granted: number }[]).find(
        ({ key }) => key === 'research',
      );
      expect(research?.granted).toBe(1);
      expect(Number(at(reply, 'patients'))).toBeGreaterThan(1);
      expect(reply.text).not.toMatch(/Amina|Samuel/);
      await choose('patientA', []);
    });

    test('an editor of the CMS changes words, adds and takes away nothing', async () => {
      const { stack } = world();
      const editor = { name: 'admin@mwangaza.example', password: stack.password };
      const { token } = await enterCms(stack.productUrl, editor);
      const uid = 'plugin::compliance.consent-text';
      const cms = (method: string, path: string, body?: object): Promise<Reply> =>
        send(stack.productUrl, method, `/content-manager/collection-types/${uid}${path}`, { token, body });
      const row = async (purpose: string) =>
        stack
          .knex('compliance_consent_texts')
          .where({
            purpose,
            clinic_id: stack.knex('up_users').where({ email: editor.name }).select('clinic_id'),
          })
          .first<{ document_id: string }>('document_id');
      const sharing = (await row('sharing')).document_id;
      const changed = await cms('PUT', `/${sharing}`, { titleEn: 'Share with a clinic that treats you' });
      expect([changed.status, at(changed, 'data.titleEn')]).toEqual([
        200,
        'Share with a clinic that treats you',
      ]);
      const telehealth = await cms('PUT', `/${(await row('telehealth')).document_id}`, { offered: false });
      expect(telehealth.status).toBe(400);
      expect((await cms('DELETE', `/${sharing}`)).status).toBe(403);
      expect((await cms('POST', '', { titleEn: 'More' })).status).toBe(403);
    });
  });
}
