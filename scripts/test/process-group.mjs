import { spawn } from 'node:child_process';

/** Groups that run at the moment, by the id of their first process. */
const running = new Set();

/**
 * Runs a script of Node in a process group of its own, so that whatever it starts ends with it.
 * @returns {Promise<{code: number|null, output: string}>} `output`: what it wrote to standard output
 */
export function runGroup(args, { cwd, env, limitMinutes, onOutput }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child.pid);
    const limit = setTimeout(() => {
      onOutput(`\nkilled: still running after ${limitMinutes} minutes\n`);
      signalGroup(child.pid, 'SIGKILL');
    }, limitMinutes * 60_000);
    const stdout = [];
    child.stdout.on('data', (chunk) => stdout.push(chunk));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => onOutput(String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child.pid);
      resolve({ code, output: Buffer.concat(stdout).toString('utf8') });
    });
  });
}

/** For a runner that is told to stop: its children would live on. */
export function endGroups() {
  for (const pid of running) signalGroup(pid, 'SIGTERM');
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
