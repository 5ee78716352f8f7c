import type { Core, UID } from '@strapi/strapi';
import type { Trx } from '../kernel/db';

export type ContentRow = Readonly<Record<string, unknown>> & { id: number };

export interface ContentWatch {
  /** Relations of which the watch wants to know the row at the other end. */
  relations?: readonly string[];
  /** What nobody types, to be written with what somebody typed; `before` is null for a new row. */
  complete(data: Readonly<Record<string, unknown>>, before: ContentRow | null): Record<string, unknown>;
  /** In the transaction of the change; `after` is null when the row is gone. */
  changed(trx: Trx, change: { before: ContentRow | null; after: ContentRow | null }): Promise<void>;
}

interface WriteEvent {
  params: { where?: unknown; data?: Record<string, unknown> };
  state: Record<string, unknown>;
  result?: unknown;
}

/** Lets the owner of a content type answer for its rows, whoever writes them: the CMS, a plugin, an import. Called in `bootstrap`. */
export function watchContent(strapi: Core.Strapi, uid: UID.Schema, watch: ContentWatch): void {
  const rows = () => strapi.db.query(uid);
  const populate = [...(watch.relations ?? [])];
  const rowsOf = async ({ params }: WriteEvent): Promise<ContentRow[]> =>
    (await rows().findMany({ where: Object(params.where), populate })) as ContentRow[];
  const rowAt = async (id: number): Promise<ContentRow | null> =>
    (await rows().findOne({ where: { id }, populate })) as ContentRow | null;
  const note = async (event: WriteEvent): Promise<ContentRow | null> => {
    event.state.before = await rowsOf(event);
    return noted(event)[0] ?? null;
  };
  const noted = ({ state }: WriteEvent): ContentRow[] => (state.before ?? []) as ContentRow[];
  const complete = (event: WriteEvent, before: ContentRow | null): void => {
    const { data } = event.params;
    if (data) Object.assign(data, watch.complete(data, before));
  };
  const tell = async (before: ContentRow | null, after: ContentRow | null): Promise<void> => {
    await strapi.db.transaction(({ trx }) => watch.changed(trx, { before, after }));
  };
  const gone = async (event: WriteEvent): Promise<void> => {
    for (const row of await rowsOf(event)) await tell(row, null);
  };
  const many = (): never => {
    throw new Error(`${uid} is written row by row`);
  };

  strapi.db.lifecycles.subscribe({
    models: [uid],
    beforeCreate: (event) => complete(event, null),
    afterCreate: async ({ result }) => {
      const { id } = Object(result) as ContentRow;
      await tell(null, await rowAt(id));
    },
    beforeUpdate: async (event) => complete(event, await note(event)),
    afterUpdate: async (event) => {
      for (const before of noted(event)) {
        await tell(before, await rowAt(before.id));
      }
    },
    // Before: afterwards nobody knows any more which rows they were.
    beforeDelete: gone,
    beforeDeleteMany: gone,
    beforeCreateMany: many,
    beforeUpdateMany: many,
  });
}
