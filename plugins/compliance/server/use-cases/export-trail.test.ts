import type { TrailFilter, TrailLine } from '../ports';
import { exportTrail } from './export-trail';
import type { Parts } from './parts';

/** A clinic whose trail has so many entries, each about one patient. */
function trailOf(entries: number): Pick<Parts, 'kernel' | 'trail'> {
  const ids = Array.from({ length: entries }, (_, i) => String(entries - i).padStart(26, '0'));
  const line = (id: string): TrailLine & { rowIds: string[] } => ({
    ...{
      id,
      at: '2026-11-27T10:00:00.000Z',
      who: { kind: 'user', id: '7', name: '=cmd', role: 'front-desk' },
    },
    ...{ app: null, action: 'read', operation: 'visits.read', purpose: 'administration', type: 'visit' },
    ...{ outcome: 'ok', rowIds: ['v1', 'v2'] },
  });
  return {
    kernel: { db: () => null } as never,
    trail: {
      search: (_query: unknown, { before, limit }: TrailFilter) =>
        Promise.resolve(
          ids
            .filter((id) => before === undefined || id < before)
            .slice(0, limit)
            .map(line),
        ),
      patientsOf: (_query: unknown, asked: readonly string[]) =>
        Promise.resolve(
          new Map(asked.map((id) => [id, [{ patientId: 1, documentId: 'd1', name: 'Amina' }]])),
        ),
    } as never,
  };
}
const exported = (entries: number, most?: number) => exportTrail(trailOf(entries) as Parts, 1, {}, most);

test('a table goes over all pages, and no name in it is a formula', async () => {
  const { bytes, named } = await exported(1203);
  const lines = bytes.toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(1204);
  expect(new Set(lines).size).toBe(1204);
  expect(lines[1]).toContain(
    ",'=cmd,front-desk,user 7,,read,visit,administration,ok,visits.read,Amina,d1,v1; v2",
  );
  expect(named).toHaveLength(1203);
});

test('what is too long is refused and not cut', async () => {
  await expect(exported(1203, 1202)).rejects.toMatchObject({ status: 422, code: 'trail_too_long' });
  expect((await exported(1203, 1203)).named).toHaveLength(1203);
});
