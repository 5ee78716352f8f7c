import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LINES_OF_REASON = 8;
const LONGEST_REASON = 600;

const BINS = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  knip: 'knip/bin/knip.js',
  jest: 'jest/bin/jest.js',
  playwright: '@playwright/test/cli.js',
};

/** The script of an installed tool; run by this Node, so that it works without a shell. */
export function bin(name) {
  const [, scope, plain] = /^(@[^/]+\/)?([^/]+)/.exec(BINS[name]);
  const owner = `${scope ?? ''}${plain}`;
  return path.join('node_modules', owner, BINS[name].slice(owner.length + 1));
}

/** The same of what the app has installed. */
export function appBin(name) {
  return path.join('mobile', bin(name));
}

/** One check: it ends with 0 or it failed. */
export async function passes(stage, args, env = {}) {
  const { code } = await stage.node(args, env);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function jest(stage, project, args) {
  return jestResult(stage, [bin('jest'), '--selectProjects', project, ...args]);
}

/** The app's own Jest, as jest-expo wants it. */
export function appJest(stage) {
  return jestResult(stage, [appBin('jest'), '--rootDir', 'mobile', '--config', 'mobile/jest.config.js']);
}

async function jestResult(stage, args) {
  const report = stage.file('json');
  const { code } = await stage.node([...args, '--json', '--outputFile', report], {
    TEST_PG_URL: stage.databaseUrl,
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(report, 'utf8'));
  // A file that does not even load has no tests to count.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: code === 0 ? failed : Math.max(1, failed),
    skipped: result.numPendingTests + result.numTodoTests,
    failedNames: result.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => named(fullName, failureMessages[0])),
  };
}

/** One project of the browser tests, with a product and a folder of its own. */
export async function playwright(stage, project, env) {
  const report = stage.file('json');
  const wanted = ['--project', project, '--output', `test-results/${project}`];
  const { code } = await stage.node([bin('playwright'), 'test', '--reporter', 'list,json', ...wanted], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, errors, suites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return {
    passed: stats.expected,
    failed: code === 0 ? failed : Math.max(1, failed),
    skipped: stats.skipped,
    failedNames: suites.flatMap(failedSpecs),
  };
}

function failedSpecs({ title, specs = [], suites = [] }) {
  const own = specs.filter(({ ok }) => !ok).map((spec) => named(spec.title, firstError(spec)));
  return [...own, ...suites.flatMap(failedSpecs)].map((name) => `${title} ${name}`);
}

function firstError({ tests }) {
  return tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message;
}

/** With the beginning of what was wrong: of a long log often only the last lines are kept. */
function named(title, message = '') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return [title, lines.slice(0, LINES_OF_REASON).join(' | ').slice(0, LONGEST_REASON)]
    .filter(Boolean)
    .join(': ');
}

/** A script whose last line is `N passed, N failed`. */
export async function lastLineCounts(stage, args, env = {}) {
  const { code, output } = await stage.node(args, env);
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(last) ?? [null, '0', '0'];
  return { passed: Number(passed), failed: code === 0 ? Number(failed) : Math.max(1, Number(failed)) };
}
