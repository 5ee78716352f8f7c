import { rotateVault } from './rotate-vault';
import { temporaryPostgres } from '../../tests/support/postgres';
import { rotationCases } from '../../tests/support/rotation-cases';
import { addressOf, NOTES, SECRETS, vaultBench } from '../../tests/support/vault';

describe('on PostgreSQL', () => {
  rotationCases(temporaryPostgres, { runs: 8 });

  test('two rotations and five writers at the same time lose nothing', async () => {
    const { knex, drop } = await temporaryPostgres();
    try {
      const bench = await vaultBench(knex);
      const rows = Array.from({ length: 60 }, (_, index) => `row-${index}`);
      const patientOf = (row: string): string => `patient-${Number(row.slice(4)) % 7}`;
      const old = bench.process(['old']).vault;
      for (const id of rows) {
        const patient = patientOf(id);
        await knex(NOTES).insert({ id, patient, sealed: old.seal(`${id} 0`, addressOf(NOTES, id)) });
        await knex(SECRETS).insert({ id, patient, sealed: old.seal(`${id} 0`, addressOf(SECRETS, id)) });
      }
      const writer = async (names: string[], turn: number): Promise<void> => {
        const { vault } = bench.process(names);
        for (const id of rows.filter((_row, index) => index % 5 === turn)) {
          const sealed = await bench.work((trx) =>
            vault.of(patientOf(id)).seal(trx, `${id} 1`, addressOf(NOTES, id)),
          );
          await knex(NOTES).where({ id }).update({ sealed });
          await knex(SECRETS)
            .where({ id })
            .update({ sealed: vault.seal(`${id} 1`, addressOf(SECRETS, id)) });
        }
      };
      const rotate = async (): Promise<void> => {
        const { vault, keys } = bench.process(['new', 'old']);
        const parts = { db: knex, vault, keys, columns: bench.columns, now: () => new Date(0), batch: 3 };
        for await (const { left } of rotateVault(parts)) expect(left).toBe(0);
      };
      const names = [
        ['new', 'old'],
        ['old', 'new'],
        ['new', 'old'],
        ['old', 'new'],
        ['new', 'old'],
      ];
      await Promise.all([rotate(), rotate(), ...names.map((own, turn) => writer(own, turn))]);
      await rotate();
      const { vault } = bench.process(['new']);
      for (const id of rows) {
        const [note] = await knex(NOTES).where({ id }).pluck<string[]>('sealed');
        const [secret] = await knex(SECRETS).where({ id }).pluck<string[]>('sealed');
        expect(await vault.of(patientOf(id)).openText(knex, note ?? '', addressOf(NOTES, id))).toBe(
          `${id} 1`,
        );
        expect(vault.openText(secret ?? '', addressOf(SECRETS, id))).toBe(`${id} 1`);
      }
    } finally {
      await drop();
    }
  });
});
