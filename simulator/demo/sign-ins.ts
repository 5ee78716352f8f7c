import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SimulatorOptions } from '../options';

const signIns = z.array(
  z.object({
    role: z.string(),
    name: z.string(),
    identifier: z.string(),
    password: z.string(),
    url: z.string().nullable().default(null),
    /** Asks for the six figures of a code app, which /authenticator shows. */
    codeApp: z.boolean().default(false),
  }),
);

export type SignIn = z.infer<typeof signIns>[number];

// For a simulator that runs beside somebody's own clinic, without the file of the demo.
const ownPassword = 'Karibu-Kwetu-2026';

/** The sign-ins that the demo wrote down; none without its file. */
export async function readSignIns({ signInsFile }: SimulatorOptions): Promise<SignIn[]> {
  if (signInsFile === null) return [];
  return signIns.parse(JSON.parse(await readFile(signInsFile, 'utf8')));
}

/** The password that every invented patient has. */
export async function demoPassword(options: SimulatorOptions): Promise<string> {
  const all = await readSignIns(options);
  return all.find(({ role }) => role === 'patient')?.password ?? ownPassword;
}
