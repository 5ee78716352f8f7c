import { CALLERS, type World } from './world';

/** What Strapi's admin serves before anybody has signed in to it: its pages, its own sign-in and first steps. */
const BEFORE_SIGN_IN = [
  /^\w+ \/admin\/(init|project-type|login|logout|access-token|renew-token|register|registration-info)$/,
  /^\w+ \/admin\/(register-admin|forgot-password|reset-password|providers.*|connect.*|information|license.*)$/,
  /^GET (\/|\/_health|\/uploads\/.*|\/\(\(\?!uploads.*|\/admin(\/\(\.\*\)|\/:path\*|\/?|\(.*))$/,
];

/** Calls every route of the CMS with each of our tokens; gives back what was not refused with 401. */
export async function sweepCms(world: World, routes: readonly string[]): Promise<string[]> {
  const open: string[] = [];
  for (const route of routes.filter((each) => !BEFORE_SIGN_IN.some((known) => known.test(each)))) {
    const [method = '', path = ''] = route.split(' ');
    const wanted = path
      .replace(':model', 'api::patient.patient')
      .replace(':uid', 'api::patient.patient')
      .replace(':id', world.rows.patient.A)
      .replace(/\(\.\*\)|:\w+\??/g, '1');
    const body = method === 'GET' ? {} : { body: {} };
    for (const caller of CALLERS) {
      const { status } = await world.as(caller, method, wanted, body);
      if (status !== 401) open.push(`${route} as ${caller}: ${status}`);
    }
  }
  return open;
}
