import type { Knex } from 'knex';
import {
  composeFactors,
  type FactorPorts,
  type Factors,
} from '../../plugins/identity/server/factors/compose';
import type { CodeMessage, CodeSender } from '../../src/kernel/code-sender';
import { AppError } from '../../src/kernel/errors';
import { createFactorTables } from './factor-tables';
import { testKernel, type TestKernel } from './kernel';
import { temporarySqlite } from './sqlite';

const PUBLIC_URL = 'https://daktari.example';
export const PHONE = '254712345678';
export const OTHER_PHONE = '254733000111';

export interface FactorsWorld extends TestKernel {
  factors: Factors;
  knex: Knex;
  /** The database file; empty on PostgreSQL. */
  file: string;
  /** What was queued for phones, oldest first. */
  sent: CodeMessage[];
  forgotten: string[];
  drop(): Promise<void>;
}

interface Options {
  database?: { knex: Knex; file?: string; drop(): Promise<void> };
  ports?: FactorPorts;
  appOrigins?: readonly string[];
}

/** The factors over a database of their own, with a sender that only remembers. */
export async function factorsWorld({
  database = temporarySqlite(),
  ports,
  appOrigins = [],
}: Options = {}): Promise<FactorsWorld> {
  const { knex, file = '', drop } = database;
  await createFactorTables(knex);
  const made = testKernel(knex, { now: new Date('2026-11-26T06:00:00.000Z') });
  const sent: CodeMessage[] = [];
  const forgotten: string[] = [];
  const sender: CodeSender = {
    channels: ['whatsapp-then-sms', 'sms'],
    queue: async (_trx, message) => void sent.push(message),
    forget: async (_trx, challenge) => void forgotten.push(challenge),
  };
  const settings = { publicUrl: PUBLIC_URL, productName: 'Daktari', appOrigins };
  const factors = composeFactors(made.kernel, settings, { sender: () => sender, ...ports });
  return { ...made, factors, knex, file, sent, forgotten, drop };
}

export const REQUEST = {
  msisdn: PHONE,
  binding: 'interaction-1',
  ip: '197.248.10.1',
  language: 'sw',
  channel: 'whatsapp-then-sms',
} as const;

/** A change of a factor with nothing beside it. */
export const alone = (): Promise<void> => Promise.resolve();

/** `code` of the refusal, with what it says about waiting and tries left; `fine` when there is none. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'fine';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { seconds, left } = error.details;
    const said = typeof seconds === 'number' ? seconds : left;
    return typeof said === 'number' ? `${error.code} ${said}` : error.code;
  }
}

export function many<T>(times: number, run: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_none, index) => run(index)));
}

export function tally(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
