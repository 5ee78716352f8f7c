import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { endGroups, runGroup } from './process-group.mjs';

const SHOWN_LINES = 200;
const ALIVE_EVERY_MS = 20_000;
// A stage that hangs (a handle left open, a wait that never ends) has failed.
const STAGE_LIMIT_MINUTES = 20;

/**
 * Runs the stages, all of them whatever fails: one after another, and neighbours that are `beside` each other as many at
 * a time as there are cores. Whatever ran when, what a stage has to say stands under its title, in the order of the
 * stages. @returns {Promise<number>} the exit code
 */
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
    for (const group of neighbours(stages)) {
      const running = sideBySide(group, (stage) => runStage(root, logs, stage, postgres));
      for (const [index, stage] of group.entries()) {
        console.log(`\n[${stages.indexOf(stage) + 1}/${stages.length}] ${stage.title}`);
        const { lines, ...result } = await shownAlive(running[index]);
        for (const line of lines) console.log(line);
        results.push({ stage, ...result });
      }
    }
  } finally {
    await postgres.stop();
  }
  return summarize(results, performance.now() - began);
}

function neighbours(stages) {
  const groups = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (stage.beside && last?.[0].beside) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

/** One promise a stage; they begin in order, as cores become free. */
function sideBySide(stages, run) {
  let free = availableParallelism();
  const waiting = [];
  const turn = () => {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve));
    free -= 1;
    return Promise.resolve();
  };
  const pass = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return stages.map((stage) => turn().then(() => run(stage).finally(pass)));
}

async function shownAlive(result) {
  const began = performance.now();
  const alive = setInterval(() => console.log(`    still going, ${elapsed(began)}`), ALIVE_EVERY_MS);
  return result.finally(() => clearInterval(alive));
}

/** `lines`: what there is to show of it. */
async function runStage(root, logs, stage, postgres) {
  const began = performance.now();
  const tools = stageTools(root, logs, stage.name, stage.limitMinutes ?? STAGE_LIMIT_MINUTES);
  let result;
  try {
    if (stage.postgres) tools.databaseUrl = await (await postgres.server()).createDatabase();
    result = await stage.run(tools);
  } catch (error) {
    tools.lines.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    result = { passed: 0, failed: 1 };
  }
  if (result.notRun) return { passed: 0, failed: 0, notRun: result.notRun, lines: [`    ${result.notRun}`] };
  const lines = [];
  if (result.failed > 0) {
    lines.push(...tools.lines.join('').trimEnd().split('\n').slice(-SHOWN_LINES));
    lines.push(`    the whole output is in ${path.relative(root, tools.file('log'))}`);
  }
  const skipped = result.skipped > 0 ? `, ${result.skipped} SKIPPED` : '';
  lines.push(`    ${result.passed} passed, ${result.failed} failed${skipped} (${elapsed(began)})`);
  return { ...result, lines };
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
  // Last of all: who reads the end of a long log sees what to look for.
  for (const { failedNames = [] } of results) for (const name of failedNames) console.log(`failed: ${name}`);
  if (bad.length > 0) console.log(`Failed: ${bad.join(', ')} (npm test -- --only ${bad.join(',')})`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function elapsed(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
