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
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${gist(output)}`));
    });
  });
}

// npm says what is wrong first, most others say it last.
function gist(output) {
  const lines = output.trim().split('\n');
  return lines.length <= 60 ? lines.join('\n') : [...lines.slice(0, 15), '…', ...lines.slice(-40)].join('\n');
}
