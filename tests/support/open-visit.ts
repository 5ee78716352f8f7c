import type { Context } from 'koa';
import type { OpenVisit } from '../../plugins/identity/server/open-pages/visit';
import { madeUpScripts } from '../../plugins/identity/server/pages/testing/samples';
import { frameOf } from '../../plugins/identity/server/pages/testing/sample-parts';

export interface AskedOpenPage {
  language?: 'en' | 'sw';
  switched?: boolean;
  browser?: string;
  ip?: string;
  files?: OpenVisit['files'];
}

/** A request to a page of whoever is not signed in. `cookies` collects what the browser is asked to keep. */
export function openVisit(
  fields: Record<string, string>,
  {
    language = 'en',
    switched = false,
    browser = 'browser-of-somebody-01',
    ip = '197.248.10.1',
    files = new Map(),
  }: AskedOpenPage = {},
  cookies: Record<string, string> = {},
): OpenVisit {
  const context: Partial<Context> = {
    ip,
    secure: false,
    cookies: Object.assign(Object.create(null), {
      get: (name: string) => cookies[name],
      set: (name: string, value: string) => void (cookies[name] = value),
    }),
  };
  return {
    context: context as Context,
    ...{ browser, language, switched, files, csrf: 'c5f1', form: new URLSearchParams(fields) },
    frame: frameOf(madeUpScripts()),
  };
}
