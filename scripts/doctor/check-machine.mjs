import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { bad, ok, off } from './verdict.mjs';

/** Node itself, and who may read the file with the secrets. */
export function checkMachine(file, { version = process.versions.node, platform = process.platform } = {}) {
  return [checkNode(version), checkFile(file, platform)];
}

function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) return bad('Node', `${version} is too old; install 22`);
  return ok('Node', major < 22 ? `${version}; 22 is recommended` : version);
}

function checkFile(file, platform) {
  const name = path.basename(file);
  if (!existsSync(file)) return off(name, 'no such file; settings come from the environment alone');
  if (platform === 'win32') return off(name, 'its permissions are not checked on Windows');
  if ((statSync(file).mode & 0o077) !== 0) return bad(name, `others may read it; run: chmod 600 ${name}`);
  return ok(name, 'readable by its owner only');
}
