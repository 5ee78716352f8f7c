import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { csrfTokens } from '../../plugins/identity/server/interaction/csrf';
import { APPLICATION } from '../../plugins/identity/server/mailed-pages';
import { addOpenPages } from '../../plugins/identity/server/open-pages/open-pages';
import { applicationPage } from '../../plugins/identity/server/open-pages/pages/application';
import { frameOf } from '../../plugins/identity/server/pages/testing/sample-parts';
import { madeUpScripts } from '../../plugins/identity/server/pages/testing/samples';
import { decide } from '../../plugins/identity/server/providers/use-cases/vet';
import type { Principal } from '../../src/access/principal';
import { PDF } from './papers';
import { providerWorld, type ProviderWorld } from './provider-world';
import { ORIGIN } from './staff-world';

export const CORRECTED = {
  ...{ title: 'Dr', fullName: 'Zuri Achieng', phone: '0712 345 678', specialty: 'Paediatrics' },
  ...{ languages: 'sw', body: 'KMPDC', number: 'A-10232', expires: '2028-12-31' },
};
export const PAPER = new Blob([new Uint8Array(PDF)], { type: 'application/pdf' });
const KINDS = ['licence', 'identity', 'certificate'];

/** The page of an application, served as it is, and what becomes of what is sent there. */
export interface ApplicationBench {
  world: ProviderWorld;
  admin: Principal;
  browser(): ApplicantBrowser;
  /** Somebody who applied and followed the link. */
  applicant(): Promise<ApplicantBrowser>;
  showAll(browser: ApplicantBrowser): Promise<void>;
  refuse(): Promise<void>;
  papers(): Promise<{ kind: string; content_type: string }[]>;
  state(): Promise<string[]>;
  /** The status of a body as it stands, or of its mere announcement. */
  raw(browser: ApplicantBrowser, body: string | null, length?: number): Promise<number>;
  close(): Promise<void>;
}

export async function applicationBench(): Promise<ApplicationBench> {
  const world = await providerWorld();
  const admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
  const koa = new Koa();
  const desk = {
    csrf: csrfTokens('a secret of this test', 'http://localhost'),
    frames: { frame: () => Promise.resolve(frameOf(madeUpScripts())) },
  };
  addOpenPages(koa, desk, new Map([[APPLICATION, applicationPage(world.providers)]]));
  const handle = koa.callback();
  const server = createServer((asked, answer) => void handle(asked, answer)).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = (): ApplicantBrowser => new ApplicantBrowser(port, () => world.token());

  return {
    ...{ world, admin, browser },
    applicant: async () => {
      await world.apply();
      const applicant = browser();
      await applicant.arrive();
      return applicant;
    },
    showAll: async (shown) => {
      for (const kind of KINDS) await shown.send(kind, PAPER);
    },
    refuse: async () => {
      const row = await world.knex('identity_provider_applications').first<{ id: string; version: number }>();
      const decision = { decision: 'refuse', reason: 'The licence <b>cannot</b> be read' } as const;
      await decide(world.providers, admin, row.id, { ...decision, version: row.version }, ORIGIN);
    },
    papers: () => world.knex('identity_provider_papers').select('kind', 'content_type'),
    state: () => world.knex('identity_provider_applications').pluck<string[]>('state'),
    raw: (shown, body, length = Buffer.byteLength(body ?? '')) => rawStatus(port, shown, body, length),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await world.drop();
    },
  };
}

/** What one browser keeps and sends back. */
export class ApplicantBrowser {
  readonly cookies = new Map<string, string>();
  readonly told: string[] = [];
  html = '';
  status = 0;
  readonly #port: number;
  readonly #newestToken: () => string;

  constructor(port: number, newestToken: () => string) {
    this.#port = port;
    this.#newestToken = newestToken;
  }

  get = (): Promise<void> => this.#send('GET');

  get csrf(): string {
    return /name="csrf" value="([^"]+)"/.exec(this.html)?.[1] ?? '';
  }

  get cookie(): string {
    return Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join('; ');
  }

  post(fields: Record<string, string>): Promise<void> {
    const body = new URLSearchParams({ csrf: this.csrf, ...fields });
    return this.#send('POST', body);
  }

  /** By the button of one paper; all that was typed and chosen goes with it. */
  send(
    kind: string,
    file: Blob | null,
    fields: Record<string, string> = {},
    others: string[] = [],
  ): Promise<void> {
    const body = new FormData();
    const all = { do: 'details', paper: kind, csrf: this.csrf, ...CORRECTED, ...fields };
    for (const [name, value] of Object.entries(all)) body.append(name, value);
    for (const each of KINDS) {
      const chosen = each === kind || others.includes(each) ? file : null;
      body.append(`paper-${each}`, chosen ?? new Blob([]), chosen ? 'paper.pdf' : '');
    }
    return this.#send('POST', body);
  }

  /** With the link of the newest mail. */
  async arrive(link = this.#newestToken()): Promise<void> {
    await this.get();
    await this.post({ token: link });
  }

  async #send(method: string, body?: URLSearchParams | FormData): Promise<void> {
    const url = `http://127.0.0.1:${this.#port}${APPLICATION}`;
    const answer = await fetch(url, { method, headers: { cookie: this.cookie }, ...(body && { body }) });
    for (const set of answer.headers.getSetCookie()) {
      this.told.push(set);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    [this.status, this.html] = [answer.status, await answer.text()];
  }
}

export const MARK = 'the-mark-between-the-parts-of-a-form';

export function field(name: string, value: string): string {
  return `--${MARK}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

export function part(name: string): string {
  return `--${MARK}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\n\r\n${name}\r\n`;
}

function rawStatus(
  port: number,
  { cookie }: ApplicantBrowser,
  body: string | null,
  length: number,
): Promise<number> {
  const headers = {
    cookie,
    'content-type': `multipart/form-data; boundary=${MARK}`,
    'content-length': length,
  };
  return new Promise((done, failed) => {
    const sent = request({ port, path: APPLICATION, method: 'POST', headers }, (answer) => {
      done(answer.statusCode ?? 0);
      sent.destroy();
    });
    sent.on('error', failed);
    if (body === null) sent.flushHeaders();
    else sent.end(body);
  });
}
