import { spawn } from 'node:child_process';

/** Runs a command to its end; its output is kept and shown only when it fails. */
export function run(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8');
      if (code === 0) return resolve(output);
      reject(
        new Error(
          `${command} ${args.join(' ')} ended with ${code}:\n${output.split('\n').slice(-60).join('\n')}`,
        ),
      );
    });
  });
}
