import { createHash } from 'node:crypto';
import { eventually } from '../support/job-bench';
import { at } from './client';
import type { World } from './world';

/** One entry's proof over the real product: it holds for what was written, and for nothing else. */
export function proofChapter(world: () => World, database: string): void {
  describe('the proof of an entry', () => {
    const proofOf = (id: string) => world().as('officer1', 'GET', `/api/audit/events/${id}/proof`);

    /** An entry of clinic 1 that is sealed, and known outside. */
    async function sealedEntry(): Promise<string> {
      const { knex } = world().stack;
      const clinic = knex('clinics').where({ document_id: world().rows.clinic.P }).select('id');
      const sealed = knex('audit_events as e')
        .join('audit_batches as b', (on) => on.on('b.chain', 'e.chain').on('b.number', 'e.batch'))
        .whereIn('e.chain', clinic)
        .whereNotNull('b.anchored_at')
        .orderBy('e.id');
      await eventually(async () => (await sealed.clone().first('e.id')) !== undefined, 130_000);
      return (await sealed.first<{ id: string }>('e.id')).id;
    }

    /** As somebody with the database's password could. */
    async function unguarded(change: () => Promise<void>): Promise<void> {
      const { knex } = world().stack;
      if (database === 'postgres') {
        await knex.raw('alter table audit_events disable trigger user');
        await change();
        await knex.raw('alter table audit_events enable trigger user');
        return;
      }
      const guard = { type: 'trigger', name: 'audit_events_guard_0' };
      const { sql } = await knex('sqlite_master').where(guard).first<{ sql: string }>('sql');
      await knex.raw('drop trigger ??', [guard.name]);
      await change();
      await knex.raw(sql);
    }

    test('can be computed again from what is told, and says so when the entry was altered', async () => {
      const id = await sealedEntry();
      const whole = await proofOf(id);
      expect([whole.status, at(whole, 'result'), at(whole, 'anchor.state')]).toEqual([
        200,
        { state: 'proved' },
        'agrees',
      ]);
      const path = at(whole, 'path') as { side: string; hash: string }[];
      const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
      const root = path.reduce(
        (below, { side, hash }) => sha256(`\u0001${side === 'left' ? hash + below : below + hash}`),
        String(at(whole, 'entryHash')),
      );
      expect(root).toBe(at(whole, 'batch.root'));

      const { knex } = world().stack;
      const before = await knex('audit_events').where({ id }).first<{ operation: string }>('operation');
      const write = (operation: string) => async (): Promise<void> => {
        await knex('audit_events').where({ id }).update({ operation });
      };
      await unguarded(write('nothing.at-all'));
      try {
        const altered = await proofOf(id);
        expect(at(altered, 'result')).toEqual({ state: 'broken', problem: 'event_altered' });
        expect(at(altered, 'closedHash')).toBe(at(whole, 'entryHash'));
        expect(at(altered, 'entryHash')).not.toBe(at(whole, 'entryHash'));
      } finally {
        await unguarded(write(before.operation));
      }
      expect(at(await proofOf(id), 'result')).toEqual({ state: 'proved' });
    }, 150_000);

    test('is told of the own clinic only, and names nobody', async () => {
      const { knex } = world().stack;
      const elsewhere = knex('clinics').where({ document_id: world().rows.clinic.Q }).select('id');
      const other = await knex('audit_events').whereIn('chain', elsewhere).first<{ id: string }>('id');
      expect((await proofOf(other.id)).status).toBe(404);
      const names = await knex('patients').pluck<string[]>('full_name');
      const { text } = await proofOf(await sealedEntry());
      for (const name of names) expect(text).not.toContain(name);
    }, 150_000);
  });
}
