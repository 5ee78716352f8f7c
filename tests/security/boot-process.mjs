// Boots the built product on the database that the environment names, with or without a route that nobody classified,
// and prints its routes as JSON. The boot's refusal goes to stderr and gives exit code 1.
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');
const { createStrapi } = require('@strapi/strapi');
const { classifyRoutes } = require(path.join(root, 'dist/src/strapi/check-routes.js'));
const { accessOf } = require(path.join(root, 'dist/src/strapi/access-of.js'));

const handler = (context) => void (context.body = 'open');
const route = { method: 'GET', path: '/leak', handler, config: { auth: false } };
const SABOTAGE = {
  none: () => undefined,
  'open route of the application': (strapi) => {
    strapi.apis.clinic.routes.leak = { type: 'content-api', routes: [route] };
  },
  'open route of a plugin': (strapi) => {
    strapi.plugin('scheduling').routes.leak = { type: 'content-api', prefix: '', routes: [route] };
  },
  'open admin route of a plugin': (strapi) => {
    strapi.plugin('scheduling').routes.leak = { type: 'admin', prefix: '', routes: [route] };
  },
  'route put into the API router': (strapi) => strapi.server.api('content-api').routes([{ ...route }]),
  'route put into the main router': (strapi) => strapi.server.routes([{ ...route }]),
};

/** Everything that stands in Strapi's routers beside the content API: the content manager, the admin's own API. */
function cmsRoutes({ server }) {
  return [...server.api('admin').listRoutes(), ...server.listRoutes()].flatMap(({ methods, path: where }) =>
    methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${where}`),
  );
}

const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
try {
  await strapi.register();
  SABOTAGE[process.argv[2]](strapi);
  await strapi.bootstrap();
  const routes = classifyRoutes(strapi, accessOf(strapi)).map(
    ({ method, path: where }) => `${method} ${where}`,
  );
  console.log(JSON.stringify(routes));
  console.log(`CMS ${JSON.stringify(cmsRoutes(strapi))}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await strapi.destroy().catch(() => undefined);
  process.exit();
}
