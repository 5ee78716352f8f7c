// Who may import whom, as docs/ARCHITECTURE.md draws it. tests/architecture shows that every rule catches its breach.
const OURS = '^(src|plugins|packages|simulator|config|database|scripts|tests|bench|admin-ui|mobile|public)/';
const TESTS = '(\\.test\\.ts$|/testing/|^plugins/[^/]+/fixtures/)';
/** Kernel files without I/O, clock or randomness. */
const PURE_KERNEL = '^src/kernel/(money|phone|errors|zone|calendar-day|buckets|group-by)\\.ts$';
const OWN = '^plugins/$1/server';
const OTHERS_FACE = '^plugins/[^/]+/server/face\\.ts$';

/**
 * The folder `from` may import only `ours` of the repository's own files; `npm` and `core` say what else:
 * true for all, a list of package names, or false for none. `types` may also be imported as types.
 */
function only(name, from, { ours = [], types = [], npm = false, core = false, why }) {
  const source = { path: from, pathNot: TESTS };
  const rules = [
    { name, comment: why, severity: 'error', from: source, to: { path: OURS, pathNot: [...ours, ...types] } },
  ];
  if (types.length > 0) {
    rules.push({
      name: `${name}-types`,
      comment: `${why} These files may be imported as types only.`,
      severity: 'error',
      from: source,
      to: { path: types, pathNot: ours, dependencyTypesNot: ['type-only'] },
    });
  }
  if (npm !== true) {
    const allowed = (npm || []).map((each) => `node_modules/${each}/`);
    rules.push({
      name: `${name}-packages`,
      comment: `${why} Of npm: ${npm ? npm.join(', ') : 'nothing'}.`,
      severity: 'error',
      from: source,
      to: { path: 'node_modules/', pathNot: allowed.length > 0 ? allowed : undefined },
    });
  }
  if (!core) {
    rules.push({
      name: `${name}-node`,
      comment: `${why} Nothing of Node.`,
      severity: 'error',
      from: source,
      to: { dependencyTypes: ['core'] },
    });
  }
  return rules;
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', comment: 'No circles.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      comment: 'An import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      // packages/*/index.js load their compiled selves and the console its fonts, which a fresh checkout does not have yet;
      // pictures as text are Vite's to find, and types without code the compiler's.
      to: {
        couldNotResolve: true,
        pathNot: ['/dist/packages/', '^\\.\\./design/', '\\.svg\\?raw$', '^@medplum/fhirtypes$'],
      },
    },
    ...only('kernel', '^src/kernel/', {
      ours: ['^src/kernel/'],
      npm: true,
      core: true,
      why: 'src/kernel imports nothing of ours.',
    }),
    ...only('access', '^src/access/', {
      ours: ['^src/(access|kernel)/'],
      npm: ['zod'],
      core: true,
      why: 'src/access imports src/kernel.',
    }),
    ...only('strapi', '^src/strapi/', {
      ours: ['^src/(strapi|access|kernel)/'],
      npm: true,
      core: true,
      why: 'src/strapi imports src/kernel and src/access.',
    }),
    ...only('api', '^src/api/', {
      ours: ['^src/(api|kernel|access|strapi)/'],
      npm: ['@strapi/strapi', 'zod'],
      why: 'src/api imports kernel, access and strapi; no plugin.',
    }),
    ...only('entry', '^src/index\\.ts$', {
      ours: ['^src/', '^packages/'],
      npm: ['@strapi/strapi'],
      why: 'src/index.ts wires src; plugins register themselves.',
    }),
    ...only('config', '^config/', {
      ours: ['^config/'],
      npm: ['zod', 'pino', 'winston-transport'],
      core: true,
      why: 'config reads the environment and nothing of ours; how a line of the log looks is configuration.',
    }),
    ...only('migrations', '^database/migrations/', {
      ours: ['^database/migrations/', '^src/kernel/'],
      npm: ['knex'],
      why: 'A migration must stay true when the code around it changes.',
    }),
    ...only('domain', '^plugins/([^/]+)/server/domain/', {
      ours: [`${OWN}/domain/`, PURE_KERNEL],
      types: ['^src/kernel/'],
      why: 'domain is pure: its own files, kernel types and pure helpers.',
    }),
    ...only('ports', '^plugins/([^/]+)/server/ports\\.ts$', {
      ours: [`${OWN}/domain/`],
      types: ['^src/kernel/'],
      why: 'ports names the outside world in words of the domain.',
    }),
    ...only('face', '^plugins/([^/]+)/server/(face|jobs)\\.ts$', {
      ours: [`${OWN}/(domain/|face\\.ts$|jobs\\.ts$)`, '^src/kernel/'],
      types: [`${OWN}/ports\\.ts$`],
      npm: ['zod'],
      why: 'face and jobs say what others may ask for; no implementation.',
    }),
    ...only('use-cases', '^plugins/(?!workflows/)([^/]+)/server/use-cases/', {
      ours: [`${OWN}/(domain|use-cases)/`, `${OWN}/(ports|face|jobs)\\.ts$`, '^src/kernel/'],
      why: 'use cases import domain, ports, their own events and the kernel.',
    }),
    // A plugin in the plugin, with the same layers.
    ...only('factors-domain', '^plugins/(identity)/server/factors/domain/', {
      ours: [`${OWN}/factors/domain/`, PURE_KERNEL],
      types: ['^src/kernel/'],
      why: 'domain is pure: its own files, kernel types and pure helpers.',
    }),
    ...only('factors-ports', '^plugins/(identity)/server/factors/(ports|answers)\\.ts$', {
      ours: [`${OWN}/factors/domain/`],
      types: ['^src/kernel/', `${OWN}/factors/answers\\.ts$`],
      npm: ['zod'],
      why: 'ports names the outside world in words of the domain.',
    }),
    ...only('factors-use-cases', '^plugins/(identity)/server/factors/use-cases/', {
      ours: [`${OWN}/factors/(domain|use-cases)/`, `${OWN}/factors/ports\\.ts$`, '^src/kernel/'],
      types: [`${OWN}/factors/answers\\.ts$`],
      why: 'use cases import domain, ports and the kernel.',
    }),
    ...only('factors-adapters', '^plugins/(identity)/server/factors/(adapters|store)/', {
      ours: [`${OWN}/factors/(adapters|store|domain)/`, `${OWN}/factors/ports\\.ts$`, '^src/kernel/'],
      npm: true,
      core: true,
      why: 'adapters and stores import ports, domain, kernel and SDKs.',
    }),
    ...only('journeys', '^plugins/(workflows)/server/(use-cases|journeys)/', {
      ours: [
        `${OWN}/(domain|use-cases|journeys)/`,
        `${OWN}/(ports|face|jobs)\\.ts$`,
        '^src/kernel/',
        '^src/access/own-patients\\.ts$',
        OTHERS_FACE,
      ],
      why: 'journeys import domain, ports, the kernel, whose affairs are whose, and the faces of the plugins that they join.',
    }),
    ...only('adapters', '^plugins/([^/]+)/server/(adapters|store)/', {
      ours: [
        `${OWN}/(adapters|store|domain)/`,
        `${OWN}/(ports|jobs)\\.ts$`,
        '^src/(kernel|strapi)/',
        '^packages/',
      ],
      npm: true,
      core: true,
      why: 'adapters and stores import ports, domain, kernel, SDKs, src/strapi and packages.',
    }),
    ...only('pages', '^plugins/([^/]+)/server/pages/', {
      ours: [`${OWN}/pages/`, '^packages/'],
      npm: ['uqr'],
      core: true,
      why: 'pages are drawn from their models alone: texts, design and nothing of the product.',
    }),
    ...only('routes', '^plugins/(?!workflows/)([^/]+)/server/(routes|controllers)/', {
      ours: [`${OWN}/(routes|controllers|use-cases|pages)/`, '^src/access/', '^packages/'],
      npm: ['zod'],
      why: 'routes parse, call a use case and reply.',
    }),
    ...only('journey-routes', '^plugins/(workflows)/server/(routes|controllers)/', {
      ours: [`${OWN}/(routes|controllers|use-cases|journeys)/`, '^src/access/', '^packages/', OTHERS_FACE],
      npm: ['zod'],
      why: "routes parse, call a journey and reply, in the words of the others' faces.",
    }),
    ...only('composition', '^plugins/(?!workflows/)([^/]+)/server/[^/]+\\.ts$', {
      ours: [`${OWN}/`, '^src/(kernel|access|strapi)/'],
      npm: true,
      core: true,
      why: 'compose and index import their own plugin, kernel, access and src/strapi; never another plugin.',
    }),
    ...only('workflows-composition', '^plugins/(workflows)/server/[^/]+\\.ts$', {
      ours: [`${OWN}/`, '^src/(kernel|access|strapi)/', OTHERS_FACE],
      npm: true,
      core: true,
      why: "workflows imports other plugins' face.ts, nothing else of them.",
    }),
    {
      name: 'no-plugin-to-plugin',
      comment: "A plugin never imports another; only workflows imports the others' face.ts.",
      severity: 'error',
      from: { path: '^plugins/([^/]+)/', pathNot: '^plugins/workflows/' },
      to: { path: '^plugins/', pathNot: '^plugins/$1/' },
    },
    {
      name: 'workflows-to-faces-only',
      comment: 'Of other plugins workflows imports face.ts and nothing else.',
      severity: 'error',
      from: { path: '^plugins/workflows/' },
      to: { path: '^plugins/', pathNot: ['^plugins/workflows/', OTHERS_FACE] },
    },
    {
      name: 'strapi-in-its-places',
      comment: "Strapi's packages are touched in src/strapi, src/api and the entry files only.",
      severity: 'error',
      from: {
        path: '^(src|plugins|packages|simulator)/',
        pathNot: [
          '^src/(strapi|api)/',
          '^src/index\\.ts$',
          '^src/admin/',
          '^plugins/[^/]+/(server/index\\.ts$|admin/)',
        ],
      },
      to: { path: 'node_modules/@strapi/' },
    },
    ...only('packages', '^packages/', {
      ours: ['^packages/'],
      npm: true,
      core: true,
      why: 'packages/ imports nothing outside packages/.',
    }),
    ...only('screens', '^(admin-ui|mobile)/', {
      ours: ['^packages/', '^$1/'],
      npm: true,
      core: true,
      why: 'admin-ui and mobile import packages/ only.',
    }),
    ...only('simulator', '^simulator/', {
      ours: ['^simulator/', PURE_KERNEL],
      npm: true,
      core: true,
      why: "The simulator imports the kernel's pure helpers only; it speaks to the product over HTTP.",
    }),
    {
      name: 'product-without-tests',
      comment: 'What is shipped imports neither tests nor development tools.',
      severity: 'error',
      from: { path: '^(src|plugins|packages|config|simulator|database)/', pathNot: TESTS },
      to: { path: ['^(tests|bench)/', '\\.test\\.ts$', '/testing/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '/dist/', '^(admin-ui|mobile|bench)/node_modules'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
