import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CmsPerson } from '../access/cms/person';
import type { ZonedClinic } from '../kernel/calendar-day';
import type { Db } from '../kernel/db';
import type { HomeCount } from '../kernel/home-cards';
import type { Kernel } from '../kernel/kernel';
import type { RequestState } from './request-state';

/** In Strapi's admin, so that its session, its second factor and the clinic of an editor hold as for everything there. */
const PATH = '/cms-home';

/** `GET /cms-home`: the counts of src/admin/home. They name nobody, so no reason is asked for. Must be called in `register`. */
export function serveCmsHome(strapi: Core.Strapi, kernel: Kernel): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '',
    routes: [
      {
        method: 'GET',
        path: PATH,
        info: { type: 'admin' },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        handler: async (context: Context) => {
          const person = (context.state as RequestState).cms;
          context.body = { cards: person === undefined ? {} : await homeCards(kernel, person) };
        },
      },
    ],
  });
}

async function homeCards(kernel: Kernel, person: CmsPerson): Promise<Record<string, HomeCount[]>> {
  const db = kernel.db();
  const [clinics, now] = [await clinicsOf(db, person), kernel.clock.now()];
  const cards = kernel.homeCards
    .entries()
    .map(async ([name, card]) => [name, await card(db, clinics, now)] as const);
  return Object.fromEntries(await Promise.all(cards));
}

/** Operators run the installation: what they see is summed over all its clinics. */
async function clinicsOf(db: Db, { clinicId }: CmsPerson): Promise<ZonedClinic[]> {
  const clinics = db('clinics').select<ZonedClinic[]>('id', { timeZone: 'time_zone' });
  return clinicId === null ? clinics : clinics.where({ id: clinicId });
}
