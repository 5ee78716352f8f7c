import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Incoming, Outgoing } from '../access/dispatch';
import type { Kernel } from '../kernel/kernel';
import type { DaktariConfig } from './kernel-of';

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };

/** `/` (which Strapi would redirect to /admin), `/landing.json`, `/openapi.json` and the health checks: open to all. */
export function landing(
  kernel: Kernel,
  config: DaktariConfig & { consoleBuilt: boolean },
): (request: Incoming) => Promise<Outgoing | null> {
  return async ({ method, path: asked }) => {
    if (method !== 'GET') return null;
    if (asked === '/') return page(config.simulatorUrl);
    if (asked === '/landing.json') return json(200, links(config));
    if (asked === '/openapi.json') return apiDocument();
    if (asked === '/healthz') return json(200, { status: 'up' });
    if (asked === '/readyz') return readiness(kernel);
    return null;
  };
}

function page(simulatorUrl: string | null): Outgoing {
  const body = readFileSync(path.resolve('public/landing/index.html'), 'utf8');
  const connect = ["'self'", ...(simulatorUrl ? [new URL(simulatorUrl).origin] : [])].join(' ');
  return html(body, connect);
}

function html(body: string, connect: string): Outgoing {
  const policy = `default-src 'self'; img-src 'self' data:; connect-src ${connect}; frame-ancestors 'none'; base-uri 'none'`;
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    },
    body,
  };
}

/** Names of routes and fields only, as the repository has them for everybody. */
function apiDocument(): Outgoing {
  const body = readFileSync(path.resolve('packages/api-client/openapi.json'), 'utf8');
  return { status: 200, headers: { ...JSON_TYPE, 'Cache-Control': 'no-cache' }, body };
}

function links({
  simulatorUrl,
  serveAdmin,
  version,
  consoleBuilt,
}: DaktariConfig & { consoleBuilt: boolean }): unknown {
  return {
    simulatorUrl,
    version,
    links: {
      admin: serveAdmin ? '/admin' : null,
      console: consoleBuilt ? '/console/' : null,
      app: null,
      simulator: simulatorUrl,
      docs: null,
    },
  };
}

async function readiness(kernel: Kernel): Promise<Outgoing> {
  const checks: Record<string, 'up' | 'down'> = {};
  for (const [name, check] of kernel.healthChecks.entries()) {
    checks[name] = await check().then(
      () => 'up' as const,
      () => 'down' as const,
    );
  }
  const up = Object.values(checks).every((state) => state === 'up');
  return json(up ? 200 : 503, { status: up ? 'up' : 'down', checks });
}

function json(status: number, value: unknown): Outgoing {
  return { status, headers: JSON_TYPE, body: JSON.stringify(value) };
}
