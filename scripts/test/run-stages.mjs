import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { endGroups, runGroup } from './process-group.mjs';

const SHOWN_LINES = 200;
const ALIVE_EVERY_MS = 20_000;
// A stage that hangs (a handle left open, a wait that never ends) has failed.
const STAGE_LIMIT_MINUTES = 20;

/** Runs the stages one after another, all of them whatever fails. @returns {Promise<number>} the exit code */
export async function runStages(root, stages) {
  const logs = path.join(root, '.tmp/test-logs');
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  const began = performance.now();
  const results = [];
  const postgres = onDemand();
  const leave = () => {
    endGroups();
    void postgres.stop().finally(() => process.exit(130));
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  try {
    for (const [index, stage] of stages.entries()) {
      console.log(`\n[${index + 1}/${stages.length}] ${stage.title}`);
      results.push({ stage, ...(await runStage(root, logs, stage, postgres)) });
    }
  } finally {
    await postgres.stop();
  }
  return summarize(results, performance.now() - began);
}

async function runStage(root, logs, stage, postgres) {
  const began = performance.now();
  const alive = setInterval(() => console.log(`    still going, ${elapsed(began)}`), ALIVE_EVERY_MS);
  const tools = stageTools(root, logs, stage.name, stage.limitMinutes ?? STAGE_LIMIT_MINUTES);
  let result;
  try {
    if (stage.postgres) tools.databaseUrl = await (await postgres.server()).createDatabase();
    result = await stage.run(tools);
  } catch (error) {
    tools.lines.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    result = { passed: 0, failed: 1 };
  } finally {
    clearInterval(alive);
  }
  if (result.notRun) {
    console.log(`    ${result.notRun}`);
    return { passed: 0, failed: 0, notRun: result.notRun };
  }
  if (result.failed > 0) {
    const lines = tools.lines.join('').trimEnd().split('\n');
    console.log(lines.slice(-SHOWN_LINES).join('\n'));
    console.log(`    the whole output is in ${path.relative(root, tools.file('log'))}`);
  }
  const skipped = result.skipped > 0 ? `, ${result.skipped} SKIPPED` : '';
  console.log(`    ${result.passed} passed, ${result.failed} failed${skipped} (${elapsed(began)})`);
  return result;
}

function stageTools(root, logs, name, limitMinutes) {
  const lines = [];
  const file = (extension) => path.join(logs, `${name}.${extension}`);
  const log = createWriteStream(file('log'));
  const onOutput = (text) => {
    lines.push(text);
    log.write(text);
  };
  const node = (args, env = {}) => {
    const set = Object.entries({ ...process.env, ...env }).filter(([, value]) => value !== undefined);
    // A terminal's colours in the child would end up in the log.
    const own = { ...Object.fromEntries(set), FORCE_COLOR: '0', NO_COLOR: '1' };
    return runGroup(args, { cwd: root, env: own, limitMinutes, onOutput });
  };
  return { lines, file, node, databaseUrl: undefined };
}

/** One server for all stages that want a database, started with the first of them. */
function onDemand() {
  let starting = null;
  return {
    server: () => {
      starting ??= import('../lib/postgres-server.mjs').then(({ startPostgres }) => startPostgres());
      return starting;
    },
    stop: async () => {
      const server = await starting?.catch(() => null);
      await server?.stop();
    },
  };
}

function summarize(results, ms) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const bad = results.filter((result) => result.failed > 0).map(({ stage }) => stage.name);
  console.log(`\nAll stages took ${(ms / 1000).toFixed(0)} s.`);
  for (const { notRun } of results) if (notRun) console.log(notRun);
  if (bad.length > 0) console.log(`Failed: ${bad.join(', ')} (npm test -- --only ${bad.join(',')})`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function elapsed(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
