import type { Core } from '@strapi/strapi';
import { LIVE_TOPICS } from '../access/console/live';
import { CONSOLE_RESOURCES } from '../access/console/resource';
import { createAccessTable, type AccessTable } from '../access/table';
import { realNow, systemClock, type Clock } from '../kernel/clock';
import { followClock } from '../kernel/followed-clock';
import { createKernel, type Kernel } from '../kernel/kernel';
import type { VaultKeys } from '../kernel/key-ring';
import { contributions } from '../kernel/registry';
import { createVault } from '../kernel/vault';
import { strapiLog } from './strapi-log';

/** The `daktari` key of Strapi's configuration; see config/daktari.ts. */
export interface DaktariConfig {
  publicUrl: string;
  corsOrigins: string[];
  trustedProxies: number;
  clockUrl: string | null;
  slowQueryMs: number;
  /** Of a collector of traces. */
  otlpEndpoint: string | null;
  jobLeaseMs: number;
  simulatorUrl: string | null;
  serveAdmin: boolean;
  /** Of package.json. */
  version: string | null;
  vault: { keys: { name: string; key: string }[]; indexKey: string };
}

interface Foundations {
  kernel: Kernel;
  access: AccessTable;
  clockReady: Promise<void>;
}
const foundations = new WeakMap<Core.Strapi, Foundations>();

/** Strapi registers plugins before the app, so the kernel is made by whoever asks first. */
export function kernelOf(strapi: Core.Strapi): Kernel {
  return foundationsOf(strapi).kernel;
}
export function accessOf(strapi: Core.Strapi): AccessTable {
  return foundationsOf(strapi).access;
}
export function clockReady(strapi: Core.Strapi): Promise<void> {
  return foundationsOf(strapi).clockReady;
}
export function daktariConfig(strapi: Core.Strapi): DaktariConfig {
  const version = strapi.config.get<string | null>('info.version', null);
  return { ...strapi.config.get<Omit<DaktariConfig, 'version'>>('daktari'), version };
}

/** For the boot and the scripts that look after the vault; plugins have `kernel.vault`. */
export function vaultKeysOf({ vault }: Pick<DaktariConfig, 'vault'>): VaultKeys {
  return {
    current: vault.keys[0]?.name ?? '',
    keys: new Map(vault.keys.map(({ name, key }) => [name, Buffer.from(key, 'base64')])),
    indexKey: Buffer.from(vault.indexKey, 'base64'),
  };
}

function foundationsOf(strapi: Core.Strapi): Foundations {
  const known = foundations.get(strapi);
  if (known) return known;
  const made = makeFoundations(strapi);
  foundations.set(strapi, made);
  return made;
}

function makeFoundations(strapi: Core.Strapi): Foundations {
  const config = daktariConfig(strapi);
  const log = strapiLog(strapi);
  const followed = config.clockUrl
    ? followClock(config.clockUrl, (message) => log.warn('clock', { message }))
    : null;
  const clock: Clock = followed ?? systemClock();
  const vault = createVault({ keys: vaultKeysOf(config), now: () => clock.now(), realNow });
  const kernel = createKernel({
    clock,
    log,
    vault,
    db: () => strapi.db.connection,
    leaseMs: config.jobLeaseMs,
    soleWorker: strapi.config.get('database.connection.client') === 'sqlite',
  });
  // These need what src/access knows, so they are none of the kernel's own registries.
  kernel.services.provide(CONSOLE_RESOURCES, contributions('console resource'));
  kernel.services.provide(LIVE_TOPICS, contributions('live topic'));
  return { kernel, access: createAccessTable(), clockReady: followed?.ready ?? Promise.resolve() };
}
