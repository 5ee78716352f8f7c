import { passwordGrant, staffTokens } from '../support/issuer-client';
import { OUTSIDE_CLIENT, outsideProvider, type OutsideProviderServer } from '../support/outside-provider';
import { startStack, type Stack } from '../support/stack';
import { workIn, workOptions, type Work } from '../support/work';
import { send, type Reply, type Sending } from './client';
import { domainNow } from './world/domain-now';
import { handOverToW, reviewedEmergency } from './world/opened-patients';
import { addSecondClinic } from './world/second-clinic';

/**
 * Who calls: patients A and B; doctors X, Y and W and staff of clinic 1; a doctor, the desk and the admin of clinic 2;
 * a program. X treats A, Y treats B, Z treats C; W treats nobody: A was handed over to them, B was and is no more.
 */
export const CALLERS = [
  'nobody',
  'patientA',
  'patientB',
  'doctorX',
  'doctorY',
  'doctorW',
  'doctorZ',
  'desk1',
  'desk2',
  'admin1',
  'admin2',
  'officer1',
  'program',
] as const;
export type Caller = (typeof CALLERS)[number];

/** Document ids: A and B belong to clinic 1 (with doctors X and Y), C to clinic 2 (with doctor Z). */
export interface Rows {
  visit: Record<'A' | 'B' | 'C', string>;
  payment: Record<'A' | 'B' | 'C', string>;
  patient: Record<'A' | 'B' | 'C', string>;
  /** P stands in clinic 1, Q in clinic 2, R is not active (and in clinic 1, but for the clinic itself). */
  clinic: Record<'P' | 'Q' | 'R', string>;
  service: Record<'P' | 'Q' | 'R', string>;
  practitioner: Record<'P' | 'Q' | 'R', string>;
  /** A is in force, B is over: patients handed over by X and by admin 1 to W. */
  handOver: Record<'A' | 'B', string>;
  /** Opened by Y, ended and reviewed: over. */
  breakGlass: Record<'A', string>;
}

export interface World {
  stack: Stack;
  /** A hospital's own identity provider, at which staff of ours may sign in: `hospital` in the settings. */
  outside: OutsideProviderServer;
  /** What the product does for a request. */
  work: Work;
  rows: Rows;
  tokens: Record<Caller, string | null>;
  as(caller: Caller, method: string, path: string, sending?: Sending): Promise<Reply>;
  signInAgain(caller: Caller): Promise<string | null>;
}

const PHONES: Partial<Record<Caller, string>> = { patientA: '0712345678', patientB: '0711222444' };
const MAILS: Partial<Record<Caller, string>> = {
  doctorX: 'achieng@mwangaza.example',
  doctorY: 'kiprono@mwangaza.example',
  doctorW: 'wanjala@mwangaza.example',
  doctorZ: 'zawadi@tumaini.example',
  desk1: 'desk@mwangaza.example',
  desk2: 'desk@tumaini.example',
  admin1: 'admin@mwangaza.example',
  admin2: 'admin@tumaini.example',
  officer1: 'compliance@mwangaza.example',
  program: 'program@partner.example',
};
/** Ours in the store of Android; there is none for iPhones. */
export const ANDROID_APP = {
  packageName: 'ke.daktari.app',
  certificate: Array.from({ length: 32 }, (_none, i) => (i * 8 + 7).toString(16).padStart(2, '0')).join(':'),
};
/** Access tokens are good for fifteen minutes, and a slow machine takes longer for all chapters. */
const TOKEN_IS_OLD_MS = 10 * 60_000;

export async function buildWorld(client: 'sqlite' | 'postgres'): Promise<World> {
  const outside = await outsideProvider();
  const counting = workOptions();
  const stack = await startStack(client, {
    extraEnv: {
      LOG_LEVEL: 'debug',
      OUTSIDE_SIGN_IN: outsideSettings(outside),
      ANDROID_APPS: `${ANDROID_APP.packageName}=${ANDROID_APP.certificate}`,
      ...counting.env,
    },
    nodeArgs: counting.nodeArgs,
    enrolStaff: false,
  });
  try {
    const { rows, doctorW } = await addSecondClinic(stack);
    const signIn = (caller: Caller): Promise<string | null> => signInAs(stack, caller);
    const tokens = {} as Record<Caller, string | null>;
    for (const caller of CALLERS) tokens[caller] = await signIn(caller);
    const given = new Map(CALLERS.map((caller) => [caller, Date.now()]));
    const as: World['as'] = async (caller, method, path, sending) => {
      if (Date.now() - (given.get(caller) ?? 0) > TOKEN_IS_OLD_MS) {
        tokens[caller] = await signIn(caller);
        given.set(caller, Date.now());
      }
      return send(stack.productUrl, method, path, { token: tokens[caller], ...sending });
    };
    const handOver = await handOverToW(as, { ...rows, doctorW }, await domainNow(stack));
    const breakGlass = { A: await reviewedEmergency(as, rows.patient.A) };
    const work = workIn(counting.file);
    return { stack, outside, work, rows: { ...rows, handOver, breakGlass }, tokens, as, signInAgain: signIn };
  } catch (error) {
    await stack.stop();
    await outside.stop();
    throw error;
  }
}

function outsideSettings({ issuer }: OutsideProviderServer): string {
  const hospital = { name: 'hospital', label: 'Mwangaza Hospital', issuer, amr: ['mfa'], ...OUTSIDE_CLIENT };
  const silent = {
    name: 'silent',
    label: 'Silent Hospital',
    issuer: 'http://localhost:9',
    ...OUTSIDE_CLIENT,
  };
  return JSON.stringify([hospital, silent]);
}

async function signInAs({ productUrl, password }: Stack, caller: Caller): Promise<string | null> {
  const phone = PHONES[caller];
  const email = MAILS[caller];
  if (!phone && !email) return null;
  if (email) return (await staffTokens(productUrl, email, password)).access;
  const reply = await passwordGrant(productUrl, phone ?? '', password);
  const token = reply.body['access_token'];
  if (typeof token !== 'string') throw new Error(`${caller} can't sign in: ${JSON.stringify(reply.body)}`);
  return token;
}
