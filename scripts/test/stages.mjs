import { existsSync } from 'node:fs';
import { appBin, appJest, bin, jest, lastLineCounts, playwright, passes } from './tools.mjs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The stages of `npm test`, in order. `run` gets the tools of one stage (see run-stages.mjs) and resolves to
 * `{ passed, failed }`, with `failedNames` where it knows them, or to `{ notRun: reason }`. `postgres: true` gives the stage an empty database of its own;
 * `limitMinutes` is how long it may take where that is more than the usual; `beside: true` lets it run beside those of its
 * neighbours that say the same.
 */
export const STAGES = [
  {
    name: 'build',
    title: 'Build the server',
    beside: true,
    run: (stage) => passes(stage, ['scripts/build-server.mjs']),
  },
  {
    name: 'types',
    title: 'Types, tests included',
    beside: true,
    run: (stage) => passes(stage, [bin('tsc'), '-p', 'tsconfig.lint.json']),
  },
  {
    name: 'console',
    title: 'Types and build of the console',
    beside: true,
    run: async (stage) => {
      const types = await passes(stage, [bin('tsc'), '-p', 'admin-ui/tsconfig.json']);
      const build = await passes(stage, ['scripts/build-console.mjs']);
      return { passed: types.passed + build.passed, failed: types.failed + build.failed };
    },
  },
  {
    name: 'app',
    title: 'Types, tests and web build of the patient app',
    beside: true,
    run: async (stage) => {
      if (withoutApp()) return { notRun: 'NOT RUN: THE APP (DAKTARI_SKIP_MOBILE=1)' };
      const types = await passes(stage, [appBin('tsc'), '-p', 'mobile/tsconfig.json']);
      const tests = await appJest(stage);
      const build = await passes(stage, ['scripts/build-app.mjs']);
      return {
        ...tests,
        passed: types.passed + tests.passed + build.passed,
        failed: types.failed + tests.failed + build.failed,
      };
    },
  },
  ...['android', 'ios'].map((platform) => ({
    name: `app-${platform}`,
    title: `The app's bundle for ${platform}`,
    beside: true,
    run: (stage) =>
      withoutApp()
        ? { notRun: `NOT RUN: THE APP'S BUNDLE FOR ${platform.toUpperCase()} (DAKTARI_SKIP_MOBILE=1)` }
        : passes(stage, ['scripts/app/check-native.mjs', platform]),
  })),
  {
    name: 'lint',
    title: 'Lint',
    beside: true,
    run: async (stage) => {
      // One TypeScript program a process: together they need more than the four gigabytes that Node gives itself.
      const parts = [
        ['admin-ui'],
        ['mobile'],
        ['.', '--ignore-pattern', 'admin-ui/', '--ignore-pattern', 'mobile/'],
      ];
      let result = { passed: 0, failed: 0 };
      for (const part of parts) {
        const { passed, failed } = await passes(stage, [bin('eslint'), ...part]);
        result = { passed: result.passed + passed, failed: result.failed + failed };
      }
      return result;
    },
  },
  {
    name: 'format',
    title: 'Format',
    beside: true,
    run: (stage) => passes(stage, [bin('prettier'), '--check', '.', '--log-level', 'warn']),
  },
  {
    name: 'unused',
    title: 'Unused files, exports and packages',
    beside: true,
    run: (stage) => passes(stage, [bin('knip')]),
  },
  {
    name: 'unit',
    title: 'Unit, plugin and architecture tests, on SQLite and PostgreSQL',
    postgres: true,
    // Jest leaves one core to itself, which on two cores means one test at a time.
    run: (stage) => jest(stage, 'unit', ['--maxWorkers', '100%']),
  },
  {
    name: 'journeys',
    title: 'Journeys and security of the built product',
    postgres: true,
    limitMinutes: 40,
    run: (stage) => jest(stage, 'journeys', ['--maxWorkers', '2']),
  },
  {
    name: 'kill',
    title: 'The product killed at the boundaries of its database',
    postgres: true,
    limitMinutes: 60,
    // Products of their own, as many as the cores bear: nothing runs beside it.
    run: (stage) => jest(stage, 'kill', ['--runInBand']),
  },
  {
    name: 'browser',
    title: 'Pages in a browser',
    limitMinutes: 40,
    // The longest of those that one process at a time is busy with: it begins first, the others beside it.
    beside: true,
    run: (stage) => inBrowser(stage, 'pages'),
  },
  {
    name: 'cms',
    title: 'The CMS in a browser',
    limitMinutes: 40,
    beside: true,
    run: (stage) => inBrowser(stage, 'cms'),
  },
  {
    name: 'tamper',
    title: 'npm run check:tamper',
    beside: true,
    run: (stage) => lastLineCounts(stage, ['scripts/check-tamper.mjs']),
  },
  {
    name: 'fhir',
    title: 'npm run check:fhir and import:fhir',
    beside: true,
    run: runFhir,
  },
  {
    name: 'check-sqlite',
    title: 'npm run demo -- --check, on SQLite',
    beside: true,
    run: (stage) => lastLineCounts(stage, ['scripts/demo.mjs', '--check']),
  },
  {
    name: 'check-postgres',
    title: 'npm run demo -- --check, on PostgreSQL',
    beside: true,
    postgres: true,
    run: (stage) =>
      lastLineCounts(stage, ['scripts/demo.mjs', '--check', '--database', 'postgres'], {
        CHECK_DATABASE_URL: stage.databaseUrl,
      }),
  },
];

function inBrowser(stage, project) {
  const chromium = [process.env.CHROMIUM_PATH, ...CHROMIUM].find((file) => file && existsSync(file));
  if (!chromium) return { notRun: 'NOT RUN: BROWSER TESTS (no Chromium found)' };
  return playwright(stage, project, { CHROMIUM_PATH: chromium });
}

function withoutApp() {
  return process.env.DAKTARI_SKIP_MOBILE === '1';
}

/** Over our own cases, and over the shared ones where they are. */
async function runFhir(stage) {
  const shared = '../shared/cases';
  const here = existsSync(shared);
  const cases = ['plugins/records/fixtures/validator', ...(here ? [`${shared}/fhir/validator`] : [])];
  const folders = ['plugins/records/fixtures/import', ...(here ? [`${shared}/synthea`] : [])];
  const results = [];
  for (const folder of cases) results.push(await passes(stage, ['scripts/check-fhir.mjs', folder]));
  for (const folder of folders) {
    results.push(await lastLineCounts(stage, ['scripts/import-fhir.mjs', folder, '--temporary']));
  }
  const sum = (key) => results.reduce((total, each) => total + each[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}
