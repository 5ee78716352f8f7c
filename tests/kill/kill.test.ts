import { runScript } from '../support/run-script';

const MINUTE_MS = 60_000;
const KILL = 'scripts/check/kill/run-kill.mjs';

/**
 * SIGKILL right after each boundary of the database, and right before each that differs from "after the last one",
 * while a visit is booked and while it is cancelled.
 */
describe('a process that dies', () => {
  test(
    'on SQLite, at any boundary: no event is lost, nothing happens twice',
    async () => {
      const { code, lines } = await runScript(KILL, []);
      expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
      expect(lines.at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
      expect(code).toBe(0);
    },
    40 * MINUTE_MS,
  );

  test(
    'on PostgreSQL, at every eighth boundary: no event is lost, nothing happens twice',
    async () => {
      const { code, lines } = await runScript(KILL, [
        '--database',
        'postgres',
        '--from',
        '2',
        '--every',
        '8',
      ]);
      expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
      expect(lines.at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
      expect(code).toBe(0);
    },
    20 * MINUTE_MS,
  );

  test(
    'while it imports records: whole bundles are there or nothing of them, and begun again it stores the rest',
    async () => {
      const { code, lines } = await runScript('scripts/check/kill/run-import-kill.mjs', []);
      expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
      expect(lines.at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
      expect(code).toBe(0);
    },
    10 * MINUTE_MS,
  );

  test(
    'while it seals and anchors the audit trail: the next one goes on, and nothing looks like tampering',
    async () => {
      const { code, lines } = await runScript('scripts/check/kill/run-seal-kill.mjs', []);
      expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
      expect(lines.at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
      expect(code).toBe(0);
    },
    5 * MINUTE_MS,
  );
});
