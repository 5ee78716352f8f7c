import type { Caller, World } from './world';

/** What Strapi's admin serves before anybody has signed in to it: its pages, its own sign-in and first steps. */
const BEFORE_SIGN_IN = [
  /^\w+ \/admin\/(init|project-type|login|logout|access-token|renew-token|register|registration-info)$/,
  /^\w+ \/admin\/(register-admin|forgot-password|reset-password|providers|information)$/,
  // A script without data, for the preview.
  /^GET \/content-manager\/preview\/script$/,
  /^[\w-]+ \/_health$/,
  /^GET (\/|\/uploads\/.*|\/\(\(\?!uploads.*|\/admin(\/\(\.\*\)|\/:path\*|\/?|\(.*))$/,
];

/** One of each role. */
const CALLERS: readonly Caller[] = [
  ...(['nobody', 'patientA', 'doctorX', 'desk1', 'admin1', 'officer1', 'program'] as const),
];

/** Calls every route of the CMS with each of our tokens; gives back what was not refused with 401. */
export async function sweepCms(world: World, routes: readonly string[]): Promise<string[]> {
  const open: string[] = [];
  // `fetch` speaks neither of these two; they stand for "any method" in the list.
  const speakable = routes.filter((route) => !/^(CONNECT|TRACE) /.test(route));
  for (const route of speakable.filter((each) => !BEFORE_SIGN_IN.some((known) => known.test(each)))) {
    const [method = '', path = ''] = route.split(' ');
    const wanted = path
      .replace(':model', 'api::patient.patient')
      .replace(':uid', 'api::patient.patient')
      .replace(':id', world.rows.patient.A)
      .replace(/\(\.\*\)|:\w+\??/g, '1');
    const body = method === 'GET' ? {} : { body: {} };
    const replies = CALLERS.map(async (caller) => {
      const { status } = await world.as(caller, method, wanted, body);
      if (status !== 401) open.push(`${route} as ${caller}: ${status}`);
    });
    await Promise.all(replies);
  }
  return open;
}
