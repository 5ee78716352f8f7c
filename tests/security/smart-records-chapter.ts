import { randomBytes } from 'node:crypto';
import { browser } from '../support/issuer-client';
import { decide } from '../support/sign-in-pages';
import { allow, askedPage, claimsIn, codeTokens, launch, refresh, type SmartApp } from '../support/smart-app';
import { smartBench, DATA } from './smart-bench';
import type { World } from './world';

/** Whose record an app is let in to, of several that somebody may give. */
export function smartRecordsChapter(world: () => World): void {
  const { url, parent, app } = smartBench(world);

  describe('SMART on FHIR', () => {
    let diary: SmartApp;
    beforeAll(async () => {
      diary = await app();
    });

    describe('somebody who acts for others', () => {
      let child: { id: number; document: string };
      let link: string;
      beforeAll(async () => {
        const user = await userOf(world().rows.patient.A);
        child = await addPatient('Yusra Yusuf');
        link = await addLink(user, child.id, 'parent');
        await addLink(user, (await addPatient('Halima Yusuf')).id, 'carer');
      });
      afterAll(async () => {
        // Later chapters know patient A as somebody who acts for nobody.
        await world()
          .stack.knex('identity_record_links')
          .whereNull('ended_at')
          .andWhere({ user_id: await userOf(world().rows.patient.A) })
          .update({ ended_at: new Date().toISOString(), ended_by_user_id: 1, open_key: null });
      });

      async function userOf(patient: string): Promise<number> {
        const row = await world().stack.knex('patients').where({ document_id: patient }).first('user_id');
        return Number(row.user_id);
      }
      async function addPatient(fullName: string): Promise<{ id: number; document: string }> {
        const { knex } = world().stack;
        const clinic = await knex('clinics').where({ document_id: world().rows.clinic.P }).first('id');
        const [document, now] = [randomBytes(12).toString('hex'), new Date()];
        const [row] = await knex('patients').insert(
          {
            ...{
              document_id: document,
              full_name: fullName,
              language: 'en',
              active: true,
              clinic_id: clinic.id,
            },
            ...{ date_of_birth: '2017-06-08', created_at: now, updated_at: now, published_at: now },
          },
          ['id'],
        );
        return { id: Number(row.id), document };
      }
      async function addLink(user: number, patient: number, kind: string): Promise<string> {
        const id = randomBytes(13).toString('hex');
        await world()
          .stack.knex('identity_record_links')
          .insert({
            ...{ id, kind, patient_id: patient, user_id: user, clinic_id: 1, confirmed_by_user_id: 1 },
            ...{ created_at: '2020-01-01T00:00:00.000Z', open_key: `${user} ${patient}` },
          });
        return id;
      }

      test('says whose record it is to be, and no other is reached', async () => {
        const agent = browser(url());
        const asked = launch(diary, `launch/patient offline_access ${DATA}`);
        const choice = await askedPage(agent, asked, parent());
        const offered = [...choice.text.matchAll(/name="record"\s+value="([^"]+)"/g)].map(([, id]) => id);
        // Not the grown-up of whom they are the carer.
        expect(offered).toEqual([world().rows.patient.A, child.document]);
        for (const record of ['', world().rows.patient.B, 'x']) {
          expect(
            (
              await decide(agent, choice, [
                ['record', record],
                ['decision', 'choose'],
              ])
            ).status,
          ).toBe(400);
          const forged = [
            ['record', record],
            ['scope', 'medicines:read'],
            ['decision', 'allow'],
          ] as const;
          expect((await decide(agent, choice, forged)).status).toBe(400);
        }
        const page = await decide(agent, choice, [
          ['record', child.document],
          ['decision', 'choose'],
        ]);
        expect(page.text).toContain('Yusra Yusuf');
        const reply = await codeTokens(diary, asked, await allow(agent, page));
        expect(reply.body['patient']).toBe(child.document);
        expect(claimsIn(reply.body['access_token'])['patient']).toBe(child.document);
        const trail = await world().stack.knex('audit_subjects').where({ patient_id: child.id });
        expect(trail.length).toBeGreaterThan(0);

        // The same app in the same browser: for the other child it asks again.
        const again = launch(diary, `launch/patient ${DATA}`);
        const second = await agent.go(again.url);
        expect(second.text).toContain('name="record"');
        const own = await decide(agent, second, [
          ['record', world().rows.patient.A],
          ['decision', 'choose'],
        ]);
        const mine = await codeTokens(diary, again, await allow(agent, own));
        expect(mine.body['patient']).toBe(world().rows.patient.A);

        await world()
          .stack.knex('identity_record_links')
          .where({ id: link })
          .update({
            ...{ ended_at: new Date().toISOString(), ended_by_user_id: 1, open_key: null },
          });
        const over = await refresh(diary, reply.body['refresh_token']);
        expect([over.status, over.body['error']]).toEqual([400, 'invalid_grant']);
      });

      test('is asked again once the record that was chosen may not be given any more', async () => {
        const sister = await addPatient('Zawadi Yusuf');
        const tie = await addLink(await userOf(world().rows.patient.A), sister.id, 'parent');
        const agent = browser(url());
        const asked = launch(diary, DATA);
        const choice = await askedPage(agent, asked, parent());
        const page = await decide(agent, choice, [
          ['record', sister.document],
          ['decision', 'choose'],
        ]);
        const hers = await codeTokens(diary, asked, await allow(agent, page));
        expect(hers.body['patient']).toBe(sister.document);
        // As by her eighteenth birthday, which ends no grant either.
        await world()
          .stack.knex('identity_record_links')
          .where({ id: tie })
          .update({ ended_at: new Date().toISOString(), ended_by_user_id: 1, open_key: null });
        const again = launch(diary, DATA);
        const mine = await codeTokens(diary, again, await allow(agent, await agent.go(again.url)));
        expect(mine.body['patient']).toBe(world().rows.patient.A);
      });
    });
  });
}
