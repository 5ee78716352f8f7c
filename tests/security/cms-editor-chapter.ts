import { at } from './client';
import { formOf, pathOf, picked, signInToCms, type Cms, type CmsType, type Named } from './cms';
import type { World } from './world';

/** Who runs a clinic in the CMS: what it offers them, and what it tells them when a form cannot be saved. */
export function cmsEditorChapter(world: () => World): void {
  describe('a clinic editor in the CMS', () => {
    let cms: Cms;
    beforeAll(async () => {
      cms = await signInToCms(world(), 'admin@mwangaza.example');
    });

    const typeOf = (uid: string): CmsType => {
      const type = cms.types.get(uid);
      if (!type) throw new Error(`the CMS has no type ${uid}`);
      return type;
    };
    const firstRow = async (uid: string): Promise<Named> =>
      at(await cms.call('GET', `${pathOf(uid)}?page=1&pageSize=10`), 'results.0') as Named;

    test.each([
      ['api::clinic.clinic', [200, 403]],
      ['api::service.service', [200, 201]],
      ['api::patient.patient', [200, 403]],
      ['plugin::reminders.reminder-rule', [200, 201]],
      ['api::appointment.appointment', [200, 403]],
      ['api::payment.payment', [200, 403]],
      ['plugin::users-permissions.user', [403, 403]],
      ['plugin::users-permissions.role', [403, 403]],
    ])('reads and makes entries of %s: %j', async (uid, statuses) => {
      const read = await cms.call('GET', `${pathOf(uid)}?page=1&pageSize=10`);
      const { role: _role, ...form } = formOf(typeOf(uid));
      const made = await cms.call(
        'POST',
        pathOf(uid),
        form.clinic ? { ...form, clinic: await chosen() } : form,
      );
      expect([read.status, made.status]).toEqual(statuses);
    });

    async function chosen(): Promise<object> {
      return { connect: [picked(await firstRow('api::clinic.clinic'))], disconnect: [] };
    }

    test('sees no phone, no sealed column and no sign-in of a patient or practitioner', async () => {
      for (const uid of ['api::patient.patient', 'api::practitioner.practitioner']) {
        const rows = at(await cms.call('GET', `${pathOf(uid)}?page=1&pageSize=5`), 'results') as object[];
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          expect(Object.keys(row).filter((key) => /sealed|index|user/i.test(key))).toEqual([]);
        }
      }
    });

    test('finds the reminder times of the clinic as rows', async () => {
      const reply = await cms.call(
        'GET',
        `${pathOf('plugin::reminders.reminder-rule')}?page=1&pageSize=10&sort=minutesBefore:DESC&filters[clinic][slug]=mwangaza`,
      );
      const rows = at(reply, 'results') as { minutesBefore: number }[];
      expect(rows.map(({ minutesBefore }) => minutesBefore)).toEqual(expect.arrayContaining([1440, 60]));
    });

    const hours = { practitioner: undefined, weekday: 'monday', opensAt: '08:30', closesAt: '17:00' };
    const day = { date: '2031-02-03', closed: false, opensAt: null, closesAt: null };
    test.each([
      ['weekly-hour', { ...hours, opensAt: '8am' }, 'opensAt', /as 08:30/],
      ['weekly-hour', { ...hours, opensAt: '8:00' }, 'opensAt', /as 08:30/],
      ['weekly-hour', { ...hours, opensAt: '08:32' }, 'opensAt', /steps of five minutes/],
      ['weekly-hour', { ...hours, closesAt: '17:03' }, 'closesAt', /steps of five minutes/],
      ['weekly-hour', { ...hours, closesAt: '08:00' }, 'closesAt', /later than From/],
      ['date-override', { ...day, opensAt: '08:30' }, 'closesAt', /Until is missing/],
      ['date-override', { ...day, closesAt: '12:00' }, 'opensAt', /From is missing/],
      ['date-override', day, 'opensAt', /switch Away all day on/],
    ])('a %s of %j is told at %s what to do', async (type, values, field, words) => {
      const { practitioner: _left, ...form } = { practitioner: null, ...values };
      const doctor = await firstRow('api::practitioner.practitioner');
      const body = { ...form, practitioner: { connect: [picked(doctor)], disconnect: [] } };
      const reply = await cms.call('POST', pathOf(`plugin::scheduling.${type}`), body);
      expect([reply.status, at(reply, 'error.details.errors.0.path')]).toEqual([400, [field]]);
      expect(at(reply, 'error.message')).toMatch(words);
    });

    test.each([
      [{ priceCents: 120_050 }, 'priceCents', /whole shillings/],
      [{ lengthMinutes: 7 }, 'lengthMinutes', /Write 5 instead of 7/],
    ])('a service of %j is told at %s what to do, and is not saved', async (values, field, words) => {
      const { documentId } = await firstRow('api::service.service');
      const reply = await cms.call('PUT', pathOf('api::service.service', `/${documentId}`), values);
      expect([reply.status, at(reply, 'error.details.errors.0.path')]).toEqual([400, [field]]);
      expect(at(reply, 'error.message')).toMatch(words);
    });

    test('a second reminder at the same time is told so', async () => {
      const form = { name: 'Again', minutesBefore: 60, byEmail: false, active: true, clinic: await chosen() };
      const reply = await cms.call('POST', pathOf('plugin::reminders.reminder-rule'), form);
      expect([reply.status, at(reply, 'error.details.errors.0.path')]).toEqual([400, ['minutesBefore']]);
    });
  });
}
