/** One file that imports one other: `to` is a path, a package or a `node:` module. */
export interface Import {
  from: string;
  to: string;
  as?: 'type' | 'value';
}

const A = 'plugins/alpha/server';
const B = 'plugins/beta/server';
const W = 'plugins/workflows/server';
const F = 'plugins/identity/server/factors';

/** For every rule of the import table, what it must catch. */
export const BREACHES: Readonly<Record<string, readonly Import[]>> = {
  'no-circular': [{ from: 'src/kernel/circle-a.ts', to: 'src/kernel/circle-b.ts' }],
  'no-unresolvable': [{ from: 'src/kernel/a.ts', to: 'nowhere-to-be-found' }],
  kernel: [
    { from: 'src/kernel/a.ts', to: 'src/access/table.ts' },
    { from: 'src/kernel/a.ts', to: 'packages/texts/src/index.ts' },
  ],
  access: [
    { from: 'src/access/a.ts', to: 'src/strapi/accounts.ts' },
    { from: 'src/access/a.ts', to: `${A}/face.ts`, as: 'type' },
  ],
  'access-packages': [{ from: 'src/access/a.ts', to: 'knex' }],
  strapi: [
    { from: 'src/strapi/a.ts', to: 'src/api/clinic/a.ts' },
    { from: 'src/strapi/a.ts', to: `${A}/compose.ts` },
  ],
  api: [
    { from: 'src/api/clinic/a.ts', to: `${A}/face.ts`, as: 'type' },
    { from: 'src/api/clinic/a.ts', to: 'packages/texts/src/index.ts' },
  ],
  'api-packages': [{ from: 'src/api/clinic/a.ts', to: 'knex' }],
  'api-node': [{ from: 'src/api/clinic/a.ts', to: 'node:fs' }],
  entry: [{ from: 'src/index.ts', to: `${A}/face.ts` }],
  'entry-packages': [{ from: 'src/index.ts', to: 'knex' }],
  'entry-node': [{ from: 'src/index.ts', to: 'node:fs' }],
  config: [{ from: 'config/server.ts', to: 'src/kernel/money.ts' }],
  'config-packages': [{ from: 'config/server.ts', to: 'knex' }],
  migrations: [{ from: 'database/migrations/1.ts', to: `${A}/store/rows.ts` }],
  'migrations-packages': [{ from: 'database/migrations/1.ts', to: 'zod' }],
  'migrations-node': [{ from: 'database/migrations/1.ts', to: 'node:fs' }],
  domain: [
    { from: `${A}/domain/a.ts`, to: `${A}/ports.ts`, as: 'type' },
    { from: `${A}/domain/a.ts`, to: `${A}/use-cases/b.ts` },
    { from: `${A}/domain/a.ts`, to: 'src/access/table.ts', as: 'type' },
    { from: `${W}/domain/a.ts`, to: `${A}/face.ts`, as: 'type' },
  ],
  'domain-types': [
    { from: `${A}/domain/a.ts`, to: 'src/kernel/clock.ts' },
    { from: `${A}/domain/a.ts`, to: 'src/kernel/ids.ts' },
  ],
  'domain-packages': [
    { from: `${A}/domain/a.ts`, to: 'zod' },
    { from: `${A}/domain/a.ts`, to: '@strapi/strapi', as: 'type' },
  ],
  'domain-node': [
    { from: `${A}/domain/a.ts`, to: 'node:fs' },
    { from: `${A}/domain/a.ts`, to: 'node:crypto' },
  ],
  ports: [{ from: `${A}/ports.ts`, to: `${A}/store/rows.ts`, as: 'type' }],
  'ports-types': [{ from: `${A}/ports.ts`, to: 'src/kernel/outbox.ts' }],
  'ports-packages': [{ from: `${A}/ports.ts`, to: 'knex', as: 'type' }],
  'ports-node': [{ from: `${A}/ports.ts`, to: 'node:fs', as: 'type' }],
  face: [
    { from: `${A}/face.ts`, to: `${A}/compose.ts`, as: 'type' },
    { from: `${A}/jobs.ts`, to: `${A}/use-cases/b.ts` },
  ],
  'face-types': [{ from: `${A}/face.ts`, to: `${A}/ports.ts` }],
  'face-packages': [{ from: `${A}/face.ts`, to: 'knex', as: 'type' }],
  'face-node': [{ from: `${A}/face.ts`, to: 'node:fs' }],
  'use-cases': [
    { from: `${A}/use-cases/a.ts`, to: `${A}/store/rows.ts` },
    { from: `${A}/use-cases/a.ts`, to: `${A}/adapters/sender.ts`, as: 'type' },
    { from: `${A}/use-cases/a.ts`, to: 'src/access/table.ts', as: 'type' },
    { from: `${A}/use-cases/a.ts`, to: 'packages/texts/src/index.ts' },
    { from: `${A}/use-cases/a.ts`, to: `${B}/face.ts`, as: 'type' },
  ],
  'use-cases-packages': [{ from: `${A}/use-cases/a.ts`, to: 'knex' }],
  'use-cases-node': [{ from: `${A}/use-cases/a.ts`, to: 'node:http' }],
  'factors-domain': [
    { from: `${F}/domain/a.ts`, to: `${F}/ports.ts`, as: 'type' },
    { from: `${F}/domain/a.ts`, to: `${F}/use-cases/b.ts` },
  ],
  'factors-domain-types': [{ from: `${F}/domain/a.ts`, to: 'src/kernel/clock.ts' }],
  'factors-domain-packages': [{ from: `${F}/domain/a.ts`, to: 'zod' }],
  'factors-domain-node': [{ from: `${F}/domain/a.ts`, to: 'node:crypto' }],
  'factors-ports': [{ from: `${F}/ports.ts`, to: `${F}/store/rows.ts`, as: 'type' }],
  'factors-ports-types': [{ from: `${F}/ports.ts`, to: 'src/kernel/outbox.ts' }],
  'factors-ports-packages': [{ from: `${F}/ports.ts`, to: 'knex', as: 'type' }],
  'factors-ports-node': [{ from: `${F}/ports.ts`, to: 'node:fs', as: 'type' }],
  'factors-use-cases': [
    { from: `${F}/use-cases/a.ts`, to: `${F}/store/rows.ts` },
    { from: `${F}/use-cases/a.ts`, to: `${F}/adapters/sender.ts`, as: 'type' },
    { from: `${F}/use-cases/a.ts`, to: 'plugins/identity/server/sessions/b.ts', as: 'type' },
  ],
  'factors-use-cases-types': [{ from: `${F}/use-cases/a.ts`, to: `${F}/answers.ts` }],
  'factors-use-cases-packages': [{ from: `${F}/use-cases/a.ts`, to: 'knex' }],
  'factors-use-cases-node': [{ from: `${F}/use-cases/a.ts`, to: 'node:crypto' }],
  'factors-adapters': [
    { from: `${F}/adapters/a.ts`, to: `${F}/use-cases/b.ts` },
    { from: `${F}/store/a.ts`, to: 'src/access/table.ts' },
  ],
  journeys: [
    { from: `${W}/journeys/a.ts`, to: `${W}/store/rows.ts`, as: 'type' },
    { from: `${W}/use-cases/a.ts`, to: 'src/access/table.ts', as: 'type' },
    { from: `${W}/journeys/a.ts`, to: `${A}/domain/b.ts`, as: 'type' },
  ],
  'journeys-packages': [{ from: `${W}/journeys/a.ts`, to: 'zod' }],
  'journeys-node': [{ from: `${W}/journeys/a.ts`, to: 'node:fs' }],
  adapters: [
    { from: `${A}/adapters/a.ts`, to: `${A}/use-cases/b.ts` },
    { from: `${A}/store/a.ts`, to: `${A}/config.ts`, as: 'type' },
    { from: `${A}/store/a.ts`, to: 'src/access/table.ts' },
    { from: `${A}/store/a.ts`, to: `${B}/store/rows.ts` },
  ],
  pages: [
    { from: `${A}/pages/a.ts`, to: `${A}/domain/b.ts`, as: 'type' },
    { from: `${A}/pages/a.ts`, to: 'src/kernel/money.ts' },
  ],
  'pages-packages': [{ from: `${A}/pages/a.ts`, to: 'zod' }],
  routes: [
    { from: `${A}/routes/a.ts`, to: `${A}/store/rows.ts` },
    { from: `${A}/routes/a.ts`, to: `${A}/domain/b.ts` },
    { from: `${A}/controllers/a.ts`, to: 'src/kernel/db.ts', as: 'type' },
  ],
  'routes-packages': [{ from: `${A}/routes/a.ts`, to: 'knex' }],
  'routes-node': [{ from: `${A}/routes/a.ts`, to: 'node:fs' }],
  'journey-routes': [
    { from: `${W}/routes/a.ts`, to: `${W}/store/rows.ts` },
    { from: `${W}/routes/a.ts`, to: `${A}/domain/b.ts`, as: 'type' },
    { from: `${W}/routes/a.ts`, to: 'src/kernel/db.ts', as: 'type' },
  ],
  'journey-routes-packages': [{ from: `${W}/routes/a.ts`, to: 'knex' }],
  'journey-routes-node': [{ from: `${W}/routes/a.ts`, to: 'node:fs' }],
  composition: [
    { from: `${A}/compose.ts`, to: `${B}/face.ts` },
    { from: `${A}/index.ts`, to: 'src/api/clinic/a.ts' },
  ],
  'workflows-composition': [{ from: `${W}/compose.ts`, to: `${A}/compose.ts` }],
  'no-plugin-to-plugin': [{ from: `${A}/anything/a.ts`, to: `${B}/face.ts`, as: 'type' }],
  'workflows-to-faces-only': [{ from: `${W}/anything/a.ts`, to: `${A}/ports.ts`, as: 'type' }],
  'strapi-in-its-places': [
    { from: `${A}/store/a.ts`, to: '@strapi/strapi' },
    { from: 'src/kernel/a.ts', to: '@strapi/strapi', as: 'type' },
  ],
  packages: [{ from: 'packages/texts/src/a.ts', to: 'src/kernel/money.ts' }],
  screens: [
    { from: 'admin-ui/src/a.ts', to: 'src/kernel/money.ts' },
    { from: 'mobile/app/a.ts', to: `${A}/face.ts`, as: 'type' },
    { from: 'mobile/app/a.ts', to: 'admin-ui/src/b.ts' },
  ],
  simulator: [
    { from: 'simulator/a.ts', to: 'src/kernel/vault.ts' },
    { from: 'simulator/a.ts', to: `${A}/domain/b.ts` },
  ],
  'product-without-tests': [{ from: 'simulator/a.ts', to: 'simulator/testing/b.ts' }],
};

/** What the table allows, which no rule may catch. */
export const ALLOWED: readonly Import[] = [
  { from: 'src/access/fine.ts', to: 'src/kernel/db.ts' },
  { from: 'src/strapi/fine.ts', to: 'src/access/table.ts' },
  { from: 'src/strapi/fine.ts', to: '@strapi/strapi' },
  { from: 'src/api/clinic/fine.ts', to: 'src/strapi/accounts.ts' },
  { from: `${A}/domain/fine.ts`, to: 'src/kernel/money.ts' },
  { from: `${A}/domain/fine.ts`, to: 'src/kernel/zone.ts' },
  { from: `${A}/domain/fine.ts`, to: 'src/kernel/clock.ts', as: 'type' },
  { from: `${A}/ports.ts`, to: `${A}/domain/b.ts`, as: 'type' },
  { from: `${A}/use-cases/fine.ts`, to: `${A}/ports.ts`, as: 'type' },
  { from: `${A}/use-cases/fine.ts`, to: 'src/kernel/db.ts' },
  { from: `${A}/adapters/fine.ts`, to: 'packages/texts/src/index.ts' },
  { from: `${A}/store/fine.ts`, to: `${A}/ports.ts`, as: 'type' },
  { from: `${A}/routes/fine.ts`, to: `${A}/use-cases/b.ts` },
  { from: `${A}/routes/fine.ts`, to: 'src/access/table.ts' },
  { from: `${A}/compose.ts`, to: `${A}/store/rows.ts` },
  { from: `${A}/index.ts`, to: 'src/strapi/accounts.ts' },
  { from: `${W}/journeys/fine.ts`, to: `${A}/face.ts`, as: 'type' },
  { from: `${W}/compose.ts`, to: `${A}/face.ts` },
  { from: `${A}/use-cases/fine.test.ts`, to: `${A}/store/rows.ts` },
  { from: 'simulator/fine.ts', to: 'src/kernel/phone.ts' },
  { from: 'mobile/app/fine.ts', to: 'packages/texts/src/index.ts' },
];
