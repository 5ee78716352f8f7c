import { z } from 'zod';

/** A list has so many of each person's, and no more. */
export const MOST_FILTERS = 20;

const word = (most: number) => z.string().regex(new RegExp(`^[a-zA-Z-]{1,${most}}$`));
const day = z.iso.date();

/** Of lists of records. Words searched by are not kept: they may be a name, and a filter outlives its patient's erasure. */
const listWish = z.strictObject({
  tab: word(20).optional(),
  sort: z.strictObject({ field: word(30), order: z.enum(['ASC', 'DESC']) }).optional(),
});

/** Of the trail. Whose data was touched is not kept, for the same reason. */
const trailWish = z.strictObject({
  action: word(20).optional(),
  actor: z
    .strictObject({ kind: word(20), id: z.string().min(1).max(40), name: z.string().min(1).max(120) })
    .optional(),
  from: day.optional(),
  to: day.optional(),
});

export const filterName = z.string().trim().min(1).max(40);

/** What is kept, by the list that it is for. */
export const newFilter = z.discriminatedUnion('list', [
  z.strictObject({ list: z.enum(['patients', 'visits', 'payments']), name: filterName, wish: listWish }),
  z.strictObject({ list: z.literal('audit'), name: filterName, wish: trailWish }),
]);
export type NewFilter = z.output<typeof newFilter>;

export const savedFilter = z
  .discriminatedUnion('list', [
    z.object({
      id: z.string(),
      list: z.enum(['patients', 'visits', 'payments']),
      name: z.string(),
      wish: listWish,
    }),
    z.object({ id: z.string(), list: z.literal('audit'), name: z.string(), wish: trailWish }),
  ])
  .meta({ id: 'SavedFilter' });
export type SavedFilter = z.output<typeof savedFilter>;
