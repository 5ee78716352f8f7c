// Boots the built product, looks at everything of Strapi's insides that src/strapi leans on, and prints what it saw.
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');
const { createStrapi } = require('@strapi/strapi');
const { TOKEN_DESK } = require(path.join(root, 'dist/src/access/token-desk.js'));
const { accounts } = require(path.join(root, 'dist/src/strapi/accounts.js'));
const { kernelOf } = require(path.join(root, 'dist/src/strapi/kernel-of.js'));

const seen = { order: [], documents: [] };
const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });

function note(place) {
  return async (context, next) => {
    const { body } = context.request;
    if (context.path === '/api/clinics/none') {
      seen.order.push({ place, parsed: body?.data ?? null, routed: context.state.route !== undefined });
    }
    return next();
  };
}

try {
  // An application's own register comes last, as this one does.
  await strapi.register();
  strapi.server.use(note('register'));
  strapi.documents.use(async (context, next) => {
    const request = strapi.requestContext.get();
    if (request?.path.startsWith('/api/')) {
      const { uid, action, params } = context;
      const { route, user, principal } = request.state;
      seen.documents.push({
        uid,
        action,
        params: Object.keys(params).sort(),
        documentId: params.documentId ?? null,
      });
      seen.request = { type: route.info.type, user: typeof user?.id, role: principal?.role };
    }
    return next();
  });
  await strapi.bootstrap();
  strapi.server.use(note('bootstrap'));
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;

  const role = await strapi.db.query('plugin::users-permissions.role').findOne({
    where: { type: 'clinic-admin' },
    populate: ['permissions'],
  });
  const store = accounts(strapi);
  const clinic = await strapi.db.query('api::clinic.clinic').create({
    data: {
      documentId: 'clinicofthecontracttests',
      name: 'C',
      slug: 'c',
      timeZone: 'Africa/Nairobi',
      publishedAt: new Date(),
    },
  });
  const user = await strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: 'contract',
      email: 'contract@x.example',
      password: await store.hashPassword('Right-Password-1'),
      provider: 'local',
      confirmed: true,
      role: role.id,
      clinic: clinic.id,
    },
  });
  seen.grants = role.permissions.map(({ action }) => action).sort();
  seen.link = await strapi.db
    .connection('up_users_role_lnk')
    .where({ user_id: user.id })
    .first('role_id', 'user_id');
  seen.roleId = role.id;
  seen.userId = user.id;

  const service = strapi.plugin('users-permissions').service('user');
  seen.passwords = {
    right: await store.verify({ email: 'contract@x.example' }, 'Right-Password-1'),
    wrong: await store.verify({ email: 'contract@x.example' }, 'Wrong-Password-1'),
    nobody: await store.verify({ email: 'nobody@x.example' }, 'Right-Password-1'),
    hash: (await service.ensureHashedPasswords({ password: 'x' })).password,
  };

  const opened = await kernelOf(strapi).services.use(TOKEN_DESK).open(user.id, '');
  const sessionsOf = () =>
    strapi.db.connection('identity_sessions').where({ user_id: user.id }).count({ n: '*' });

  const headers = { Authorization: `Bearer ${opened.accessToken}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ data: { name: 'D' } });
  seen.put = (await fetch(`${base}/api/clinics/none`, { method: 'PUT', headers, body })).status;
  seen.list = (await fetch(`${base}/api/clinics?populate=*`, { headers })).status;
  seen.one = (await fetch(`${base}/api/clinics/${clinic.documentId}`, { headers })).status;
  seen.capitals = (await fetch(`${base}/API/VISITS`, { headers })).status;

  // A token as users-permissions itself would give it: its strategy must not be asked.
  const theirs = strapi.sessionManager('users-permissions');
  const { token: refreshToken } = await theirs.generateRefreshToken(String(user.id), undefined, {
    type: 'refresh',
  });
  const { token: jwt } = await theirs.generateAccessToken(refreshToken);
  const status = async (token) =>
    (await fetch(`${base}/api/clinics`, { headers: { Authorization: `Bearer ${token}` } })).status;
  seen.strategies = { ours: await status(opened.accessToken), theirs: await status(jwt) };

  const users = strapi.db.query('plugin::users-permissions.user');
  const counts = [];
  const change = async (work) => {
    await work();
    counts.push(Number((await sessionsOf())[0].n));
  };
  await change(() => users.update({ where: { id: user.id }, data: { fullName: 'C' } }));
  await change(() => users.update({ where: { id: user.id }, data: { password: 'x' } }));
  await kernelOf(strapi).services.use(TOKEN_DESK).open(user.id, '');
  await change(() => users.updateMany({ where: { id: { $in: [user.id] } }, data: { blocked: true } }));
  await users.update({ where: { id: user.id }, data: { blocked: false } });
  await kernelOf(strapi).services.use(TOKEN_DESK).open(user.id, '');
  await change(() => users.delete({ where: { id: user.id } }));
  seen.sessionsAfter = { name: counts[0], password: counts[1], blocked: counts[2], deleted: counts[3] };

  const route = strapi.apis.clinic.routes.clinic.routes.find(({ method }) => method === 'PUT');
  seen.router = {
    scope: route.config.auth.scope,
    content: strapi.server
      .api('content-api')
      .listRoutes()
      .some(({ methods, path: where }) => methods.includes('PUT') && where === '/api/clinics/:id'),
    plugin: Object.values(strapi.plugin('workflows').routes).map(({ type, prefix }) => ({ type, prefix })),
    folder: path.relative(root, strapi.config.get('enabledPlugins.scheduling.pathToPlugin')),
  };
  const attribute = strapi.contentTypes['api::appointment.appointment'].attributes.patient;
  seen.relation = { type: attribute.type, target: attribute.target };
  seen.indexes = await strapi.db
    .connection('sqlite_master')
    .where({ type: 'index' })
    .whereIn('name', [
      'appointments_reference_unique',
      'patients_phone_index_unique',
      'payments_subject_unique',
      'up_users_email_unique',
    ])
    .orderBy('name')
    .pluck('name');
  seen.registration = (
    await strapi.store({ type: 'plugin', name: 'users-permissions' }).get({ key: 'advanced' })
  ).allow_register;
  console.log(`SEEN ${JSON.stringify(seen)}`);
} catch (error) {
  console.error(error.stack);
  process.exitCode = 1;
} finally {
  await strapi.destroy().catch(() => undefined);
  process.exit();
}
