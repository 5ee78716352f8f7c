import { at, type Reply } from './client';
import {
  columnOf,
  contentTables,
  foreignKeys,
  formOf,
  pathOf,
  picked,
  signInToCms,
  taken,
  UNTOUCHED,
  type Cms,
  type CmsType,
  type Named,
} from './cms';
import { IN_USE } from '../../src/strapi/keep-referenced';
import type { World } from './world';

const CONSENT_TEXT = 'plugin::compliance.consent-text';
const REFUSAL = 'This is written by Daktari itself and can only be read here. Change the visit instead.';

/** What editors do in the CMS, with the requests its panel sends: every type that it shows either saves or says no. */
export function cmsChapter(world: () => World): void {
  describe('the CMS', () => {
    let cms: Cms;
    beforeAll(async () => {
      cms = await signInToCms(world(), 'technician@mwangaza.example');
    });

    const shown = (): CmsType[] => [...cms.types.values()].filter(({ isDisplayed }) => isDisplayed);
    const typeOf = (uid: string): CmsType => {
      const type = cms.types.get(uid);
      if (!type) throw new Error(`the CMS has no type ${uid}`);
      return type;
    };

    /** A new row, its relations connected to new rows too, where the CMS can make them; of these only what they need. */
    async function make(
      type: CmsType,
      relations = toOneRelations(type),
    ): Promise<{ row: Named; held: Map<string, Named> }> {
      const held = new Map<string, Named>();
      const form = formOf(type);
      for (const { name, target } of relations) {
        const row = await newTarget(type, name, target);
        held.set(name, row);
        form[name] = { connect: [picked(row)], disconnect: [] };
      }
      const made = await cms.call('POST', pathOf(type.uid), form);
      expect([type.uid, made.status, at(made, 'error')]).toEqual([type.uid, 201, undefined]);
      return { row: named(made), held };
    }

    async function newTarget(type: CmsType, name: string, target: string): Promise<Named> {
      const wanted = typeOf(target);
      if (wanted.isDisplayed && !(await isFact(wanted))) {
        // A sign-in needs its role, which is picked and never made.
        const needed = toOneRelations(wanted).filter(
          (relation) => relation.required || !typeOf(relation.target).isDisplayed,
        );
        const { row } = await make(wanted, needed);
        // A clinic brings its consent texts along, one a purpose: they make room for the one of this form.
        if (type.uid === CONSENT_TEXT) {
          await world().stack.knex('compliance_consent_texts').where({ clinic_id: row.id }).delete();
        }
        return row;
      }
      const offered = await cms.call('GET', `/relations/${type.uid}/${name}?page=1&pageSize=10`);
      return (at(offered, 'results.0') ?? {}) as Named;
    }

    const facts = new Map<string, boolean>();
    /** An empty form tells: a fact is refused whatever it holds, anything else for what it lacks. */
    async function isFact({ uid }: CmsType): Promise<boolean> {
      const known = facts.get(uid);
      if (known !== undefined) return known;
      const reply = await cms.call('POST', pathOf(uid), {});
      const is = reply.status === 403 && at(reply, 'error.message') === REFUSAL;
      facts.set(uid, is);
      return is;
    }

    async function stored(
      type: CmsType,
      { documentId }: Named,
    ): Promise<Record<string, unknown> | undefined> {
      const table = contentTables().get(type.info.singularName) ?? '';
      return world().stack.knex(table).where({ document_id: documentId }).first<Record<string, unknown>>();
    }

    async function heldInDatabase(type: CmsType, row: Named, name: string): Promise<number | null> {
      const value = (await stored(type, row))?.[columnOf(name)];
      return value === null || value === undefined ? null : Number(value);
    }

    const put = (type: CmsType, { documentId }: Named, body: object): Promise<Reply> =>
      cms.call('PUT', pathOf(type.uid, `/${documentId}`), body);

    test('every type that it shows is a fact that it refuses, or can be written', async () => {
      const refused: string[] = [];
      const written: string[] = [];
      for (const type of shown()) {
        if (await isFact(type)) refused.push(type.uid);
        else written.push((await make(type), type.uid));
      }
      expect(refused).toEqual(
        expect.arrayContaining(['api::appointment.appointment', 'api::payment.payment']),
      );
      expect(written).toEqual(
        expect.arrayContaining([
          'api::clinic.clinic',
          'api::practitioner.practitioner',
          'api::service.service',
          'plugin::scheduling.weekly-hour',
          'plugin::scheduling.date-override',
          'plugin::reminders.reminder-rule',
          CONSENT_TEXT,
          'plugin::users-permissions.user',
        ]),
      );
    });

    test('every list opens as the panel asks for it', async () => {
      for (const { uid, sort } of shown()) {
        const list = await cms.call('GET', `${pathOf(uid)}?page=1&pageSize=10&sort=${sort}`);
        expect([uid, sort, list.status]).toEqual([uid, sort, 200]);
      }
    });

    test('relations are kept, changed, cleared and copied as the form says, in each of them', async () => {
      for (const type of shown()) {
        const keys = foreignKeys(type);
        if (keys.length === 0 || (await isFact(type))) continue;
        const { row, held } = await make(type);

        const read = await cms.call('GET', pathOf(type.uid, `/${row.documentId}`));
        expect([type.uid, read.status]).toEqual([type.uid, 200]);

        for (const { name, target, required } of keys) {
          const where = `${type.uid} ${name}`;
          const first = held.get(name);
          if (!first) throw new Error(`no row for ${where}`);
          const expectHeld = async (what: string, reply: Reply, status: number, id: number | null) => {
            const now = await heldInDatabase(type, row, name);
            expect([where, what, reply.status, now]).toEqual([where, what, status, id]);
          };

          const listed = await cms.call('GET', `/relations/${type.uid}/${row.documentId}/${name}`);
          expect([where, listed.status, at(listed, 'results.0.documentId')]).toEqual([
            where,
            200,
            first.documentId,
          ]);
          await expectHeld('untouched', await put(type, row, { [name]: UNTOUCHED }), 200, first.id);

          const second = await newTarget(type, name, target);
          const change = { connect: [picked(second)], disconnect: [taken(first)] };
          await expectHeld('changed', await put(type, row, { [name]: change }), 200, second.id);
          const late = { connect: [], disconnect: [taken(first)] };
          // Somebody else has changed it since this form was opened.
          await expectHeld('taken away too late', await put(type, row, { [name]: late }), 200, second.id);
          const gone = { connect: [{ id: 999_999, documentId: 'nobodyhasthisdocumentid0' }], disconnect: [] };
          await expectHeld('one that is gone', await put(type, row, { [name]: gone }), 400, second.id);

          const clear = { connect: [], disconnect: [taken(second)] };
          const status = required ? 400 : 200;
          await expectHeld(
            'cleared',
            await put(type, row, { [name]: clear }),
            status,
            required ? second.id : null,
          );
          await expectHeld('set', await put(type, row, { [name]: { set: [taken(second)] } }), 200, second.id);
        }
      }
    });

    test('a copy holds what its form says; a bulk action deletes', async () => {
      for (const type of shown()) {
        if (foreignKeys(type).length === 0 || (await isFact(type))) continue;
        const { row } = await make(type);
        const form = formOf(type);
        const chosen = new Map<string, Named>();
        for (const { name, target } of toOneRelations(type)) {
          const other = await newTarget(type, name, target);
          chosen.set(name, other);
          form[name] = { connect: [picked(other)], disconnect: [] };
        }
        const copy = await cms.call('POST', pathOf(type.uid, `/clone/${row.documentId}`), form);
        expect([type.uid, copy.status, at(copy, 'error')]).toEqual([type.uid, 200, undefined]);
        for (const { name } of foreignKeys(type)) {
          expect([name, await heldInDatabase(type, named(copy), name)]).toEqual([name, chosen.get(name)?.id]);
        }
        const documentIds = [row.documentId, named(copy).documentId];
        const deleted = await cms.call('POST', pathOf(type.uid, '/actions/bulkDelete'), { documentIds });
        expect([type.uid, deleted.status]).toEqual([type.uid, 200]);
        expect(await stored(type, row)).toBeUndefined();
        expect(await stored(type, named(copy))).toBeUndefined();
      }
    });

    test('what a visit or a payment points to can be deleted by nobody, and the CMS says what to do', async () => {
      const { stack, rows } = world();
      const before = await stack.knex('appointments').orderBy('id');
      for (const [uid, documentId] of [
        ['api::practitioner.practitioner', rows.practitioner.P],
        ['api::service.service', rows.service.P],
        ['api::patient.patient', rows.patient.A],
        ['api::clinic.clinic', rows.clinic.P],
      ] as const) {
        for (const reply of [
          await cms.call('DELETE', pathOf(uid, `/${documentId}`)),
          await cms.call('POST', pathOf(uid, '/actions/bulkDelete'), { documentIds: [documentId] }),
        ]) {
          expect([uid, reply.status, at(reply, 'error.message')]).toEqual([uid, 400, IN_USE]);
        }
      }
      expect(await stack.knex('appointments').orderBy('id')).toEqual(before);
    });

    test('facts can be changed, copied and deleted by nobody, and the CMS says why', async () => {
      for (const [uid, table] of [
        ['api::appointment.appointment', 'appointments'],
        ['api::payment.payment', 'payments'],
      ] as const) {
        const before = await world().stack.knex(table).orderBy('id');
        const documentId = (before[0] as { document_id: string }).document_id;
        const replies = [
          await cms.call('PUT', pathOf(uid, `/${documentId}`), { state: 'cancelled', clinic: UNTOUCHED }),
          await cms.call('POST', pathOf(uid, `/clone/${documentId}`), {}),
          await cms.call('DELETE', pathOf(uid, `/${documentId}`)),
          await cms.call('POST', pathOf(uid, '/actions/bulkDelete'), { documentIds: [documentId] }),
        ];
        for (const reply of replies) {
          expect([reply.status, at(reply, 'error.message')]).toEqual([403, REFUSAL]);
        }
        expect(await world().stack.knex(table).orderBy('id')).toEqual(before);
      }
    });
  });
}

function toOneRelations(type: CmsType): { name: string; target: string; required: boolean }[] {
  return Object.entries(type.attributes).flatMap(
    ([name, { type: kind, relation, target, visible, required }]) =>
      kind === 'relation' && /ToOne$/.test(relation ?? '') && visible !== false && target
        ? [{ name, target, required: required === true }]
        : [],
  );
}

function named(reply: Reply): Named {
  const data = at(reply, 'data') ?? reply.json;
  return data as Named;
}
