import { boot, observe } from './boot';
import { sweepCms } from './cms-sweep';
import { CLOSED, MATRIX, differences } from './matrix';
import type { World } from './world';

/** Boots of their own: the inventory of routes, boots that must not come about, and what src/strapi leans on. */
export function bootChapter(world: () => World): void {
  const env = (): Record<string, string> => world().stack.env;

  describe('the boot', () => {
    test('the matrix names exactly the routes that are served', async () => {
      const { routes, refusal } = await boot(env(), 'none');
      expect(refusal).toBeNull();
      expect(differences(routes, [...MATRIX.map(({ route }) => route), ...CLOSED])).toEqual([]);
    });

    test('no route of the CMS takes a token of ours', async () => {
      const { cms } = await boot(env(), 'none');
      expect(cms.filter((route) => route.includes('/content-manager/')).length).toBeGreaterThan(30);
      expect(await sweepCms(world(), cms)).toEqual([]);
    });

    test('a route that the matrix does not name is found', () => {
      const named = MATRIX.map(({ route }) => route);
      expect(differences([...named, 'GET /api/leak'], named)).toEqual(['not in the matrix: GET /api/leak']);
      expect(differences(named.slice(1), named)).toEqual([`not served: ${named[0]}`]);
    });

    test.each([
      'open route of the application',
      'open route of a plugin',
      'open admin route of a plugin',
      'route put into the API router',
      'route put into the main router',
    ] as const)('an unclassified %s stops it', async (sabotage) => {
      expect((await boot(env(), sabotage)).refusal).toMatch(/\/leak.* not classified/);
    });
  });

  describe('what src/strapi leans on', () => {
    let seen: Record<string, unknown>;
    beforeAll(async () => {
      seen = await observe(env());
    });

    test('server.use in register stands before the body parser, in bootstrap between it and the router', () => {
      expect(seen['order']).toEqual([
        { place: 'register', parsed: null, routed: false },
        { place: 'bootstrap', parsed: { name: 'D' }, routed: false },
      ]);
    });

    test('documents middlewares see type, action and parameters of each call, within its request', () => {
      expect(seen['documents']).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ uid: 'api::clinic.clinic', action: 'findMany' }),
          expect.objectContaining({ uid: 'api::clinic.clinic', action: 'count' }),
          expect.objectContaining({ action: 'findOne', documentId: 'clinicofthecontracttests' }),
        ]),
      );
      expect(seen['request']).toEqual({ type: 'content-api', user: 'number', role: 'clinic-admin' });
      // The guard, which was there first, stopped the change of a document that is not in reach.
      expect(seen['documents']).not.toContainEqual(expect.objectContaining({ action: 'update' }));
      expect([seen['put'], seen['list'], seen['one']]).toEqual([404, 200, 200]);
    });

    test('routes carry their scope, stand in the routers under their whole path, and know their plugin', () => {
      expect(seen['router']).toEqual({
        scope: ['api::clinic.clinic.update'],
        content: true,
        plugin: [{ type: 'content-api', prefix: '' }],
        folder: 'plugins/scheduling',
      });
      expect(seen['capitals']).toBe(404);
    });

    test('our strategy alone is asked for the content API: a JWT of users-permissions is nothing', () => {
      expect(seen['strategies']).toEqual({ ours: 200, theirs: 401 });
    });

    test('a changed password, a closed and a deleted account end their sessions; another name does not', () => {
      expect(seen['sessionsAfter']).toEqual({ name: 1, password: 0, blocked: 0, deleted: 0 });
    });

    test('users-permissions hashes and compares with bcrypt, and links users to roles', () => {
      expect(seen['passwords']).toEqual({
        right: seen['userId'],
        wrong: null,
        nobody: null,
        hash: expect.stringMatching(/^\$2[aby]\$10\$[./A-Za-z0-9]{53}$/) as string,
      });
      expect(seen['link']).toEqual({ role_id: seen['roleId'], user_id: seen['userId'] });
    });

    test('roles hold exactly what the access table grants, and nobody registers by himself', () => {
      expect(seen['grants']).toEqual([
        'api::appointment.appointment.find',
        'api::appointment.appointment.findOne',
        'api::clinic.clinic.find',
        'api::clinic.clinic.findOne',
        'api::clinic.clinic.update',
        'api::patient.patient.find',
        'api::patient.patient.findOne',
        'api::payment.payment.find',
        'api::payment.payment.findOne',
        'api::practitioner.practitioner.find',
        'api::practitioner.practitioner.findOne',
        'api::practitioner.practitioner.update',
        'api::service.service.create',
        'api::service.service.find',
        'api::service.service.findOne',
        'api::service.service.update',
      ]);
      expect(seen['registration']).toBe(false);
    });

    test('schemas name the targets of relations and make the indexes they declare', () => {
      expect(seen['relation']).toEqual({ type: 'relation', target: 'api::patient.patient' });
      expect(seen['indexes']).toEqual([
        'appointments_reference_unique',
        'patients_phone_index_unique',
        'payments_subject_unique',
        'up_users_email_unique',
      ]);
    });
  });
}
