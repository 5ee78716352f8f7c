import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Incoming, Outgoing } from '../access/dispatch';
import { AppError } from '../kernel/errors';
import { METRICS_PAGE } from '../kernel/figures';
import type { Kernel } from '../kernel/kernel';
import type { DaktariConfig } from './kernel-of';

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };

/** What was built ahead and is served here. */
interface Built {
  consoleBuilt: boolean;
  appBuilt: boolean;
}

/** `/` (which Strapi would redirect to /admin), `/landing.json`, `/openapi.json` and the health checks: open to all. `/metrics`: by a token. */
export function landing(
  kernel: Kernel,
  config: DaktariConfig & Built,
): (request: Incoming) => Promise<Outgoing | null> {
  async function answer({ path: asked, headers }: Incoming): Promise<Outgoing | null> {
    switch (asked) {
      case '/':
        return page(config.simulatorUrl);
      case '/landing.json':
        return json(200, links(config));
      case '/openapi.json':
        return apiDocument();
      case '/healthz':
        return json(200, { status: 'up' });
      case '/readyz':
        return readiness(kernel);
      case '/metrics':
        return metrics(kernel, headers.authorization);
      default:
        return null;
    }
  }
  return async (request) => {
    if (request.method !== 'GET') return null;
    const reply = await answer(request);
    // One of the paths above, so a name like any other.
    return reply && { ...reply, route: request.path };
  };
}

async function metrics(
  kernel: Kernel,
  authorization: string | string[] | undefined,
): Promise<Outgoing | null> {
  try {
    const body = await kernel.services.use(METRICS_PAGE).read(String(authorization ?? ''));
    const headers = {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    };
    return body === null ? null : { status: 200, headers, body };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refusal = json(error.status, { error: { status: error.status, code: error.code } });
    return { ...refusal, headers: { ...refusal.headers, ...error.headers } };
  }
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
  appBuilt,
}: DaktariConfig & Built): unknown {
  return {
    simulatorUrl,
    version,
    links: {
      admin: serveAdmin ? '/admin' : null,
      console: consoleBuilt ? '/console/' : null,
      app: appBuilt ? '/app/' : null,
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
