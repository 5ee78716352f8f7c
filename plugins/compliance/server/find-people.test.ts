import { onConsoleBench } from '../../../tests/support/console-bench';
import { parseMsisdn } from '../../../src/kernel/phone';
import { numberIndex } from '../../../src/kernel/where-number';
import { people } from './store/people';
import { findPeople } from './use-cases/find-people';
import type { Parts } from './use-cases/parts';

const bench = onConsoleBench();

test('a patient is found by a number that only a clerk has written down', async () => {
  const { knex, kernel } = bench();
  const msisdn = parseMsisdn('0733 111 222');
  if (msisdn === null) throw new Error('no number');
  const row = await knex('patients').where({ clinic_id: 1 }).first<{ id: number; document_id: string }>();
  await knex('patients').where({ id: row.id }).update({ phone_index: null });
  await knex('patient_noted_numbers').insert({
    ...{ patient_id: row.id, phone_index: numberIndex(kernel.vault, msisdn) },
    ...{ noted_by_user_id: 1, noted_at: kernel.clock.now().toISOString() },
  });
  const asked = { kind: 'patient', q: '0733 111 222' } as const;
  const found = await findPeople({ kernel, people } as Parts, 1, asked);
  expect(found.people.map(({ id }) => id)).toEqual([row.document_id]);
  expect((await findPeople({ kernel, people } as Parts, 2, asked)).people).toEqual([]);
});
