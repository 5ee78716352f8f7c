import { toDate, type Db, type Trx } from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import type { Version, Versions } from '../ports';
import { resourceIn } from './opened';
import { contentAddress, VERSIONS } from './sealed-columns';

interface Row {
  id: string;
  version: number;
  content_sealed: string;
  recorded_at: string;
  deleted: boolean | number;
}

export function versionStore(vault: Vault): Versions {
  async function opened(query: Db | Trx, rows: readonly Row[]): Promise<Version[]> {
    const contents = await vault.openMany(
      query,
      rows.map((row) => ({ sealed: row.content_sealed, address: contentAddress(row.id) })),
    );
    return rows.map((row, index) => ({
      version: row.version,
      recordedAt: toDate(row.recorded_at),
      deleted: Boolean(row.deleted),
      resource: resourceIn(contents[index] ?? null),
    }));
  }

  return {
    async one(query, resource, version) {
      const rows = await query(VERSIONS).where({ resource, version }).select<Row[]>('*');
      return (await opened(query, rows))[0] ?? null;
    },
    async list(query, resource, { below, most }) {
      const rows = query(VERSIONS).where({ resource }).orderBy('version', 'desc').limit(most);
      if (below !== null) void rows.where('version', '<', below);
      return opened(query, await rows.select<Row[]>('*'));
    },
  };
}
