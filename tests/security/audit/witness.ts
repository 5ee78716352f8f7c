import type { World } from '../world';

export type Letter = 'A' | 'B' | 'C';
export const LETTERS: readonly Letter[] = ['A', 'B', 'C'];
export const NAMES = ['Amina Yusuf', 'Samuel Kiptoo', 'Cyrus Tumaini'];

export interface Event {
  id: string;
  actor_kind: string;
  actor_id: string | null;
  operation: string;
  action: string;
  outcome: string;
  type: string;
  patients: number[];
}

export interface Witness {
  /** Of patients A, B and C. */
  patientIds(): Promise<Record<Letter, number>>;
  /** What people (not jobs) left on the trail while `work` ran. */
  during<T>(work: () => Promise<T>): Promise<{ result: T; events: Event[] }>;
  /** Whom these events name, as `AB`. */
  named(events: readonly Event[], ids: Record<Letter, number>): string;
}

/** Looks at the trail in the database, whatever the product says of it. */
export function auditWitness(world: () => World): Witness {
  const patientIds = async (): Promise<Record<Letter, number>> => {
    const { stack, rows } = world();
    const found = {} as Record<Letter, number>;
    for (const letter of LETTERS) {
      const row = await stack
        .knex('patients')
        .where({ document_id: rows.patient[letter] })
        .first<{ id: number }>('id');
      found[letter] = row.id;
    }
    return found;
  };
  const during = async <T>(work: () => Promise<T>): Promise<{ result: T; events: Event[] }> => {
    const { knex } = world().stack;
    const before = new Set(await knex('audit_events').pluck<string[]>('id'));
    const result = await work();
    const rows = (await knex('audit_events').whereNot({ actor_kind: 'system' }).select<Event[]>()).filter(
      ({ id }) => !before.has(id),
    );
    for (const row of rows) {
      row.patients = await knex('audit_subjects').where({ event: row.id }).pluck<number[]>('patient_id');
    }
    return { result, events: rows };
  };
  const named = (events: readonly Event[], ids: Record<Letter, number>): string => {
    const all = new Set(events.flatMap(({ patients }) => patients));
    return LETTERS.filter((letter) => all.has(ids[letter])).join('');
  };
  return { patientIds, during, named };
}

export function isLook({ action }: Event): boolean {
  return action === 'read' || action === 'list';
}
