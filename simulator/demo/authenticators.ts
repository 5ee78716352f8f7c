import { readFile } from 'node:fs/promises';
import { generateSync } from 'otplib';
import { z } from 'zod';
import type { SimulatorOptions } from '../options';
import { readSignIns } from './sign-ins';

/** Secrets by e-mail address, as the demo wrote them down. */
const secrets = z.record(z.string(), z.string());

const STEP_MS = 30_000;

export type AuthenticatorView = {
  name: string;
  role: string;
  identifier: string;
  /** Six figures, and for how long they are shown. */
  code: string;
  secondsLeft: number;
};

/** What the authenticator apps of the demo staff show now, in the order of the demo sign-ins. Real time, as on a phone. */
export async function showAuthenticators(options: SimulatorOptions): Promise<AuthenticatorView[]> {
  const { authenticatorsFile: file, realNow } = options;
  const text = file === null ? null : await readFile(file, 'utf8').catch(() => null);
  if (text === null) return [];
  const bySecret = secrets.parse(JSON.parse(text));
  const now = realNow();
  const secondsLeft = Math.ceil((STEP_MS - (now % STEP_MS)) / 1000);
  return (await readSignIns(options)).flatMap(({ name, role, identifier }) => {
    const secret = bySecret[identifier];
    if (secret === undefined) return [];
    return [
      { name, role, identifier, code: generateSync({ secret, epoch: Math.floor(now / 1000) }), secondsLeft },
    ];
  });
}
