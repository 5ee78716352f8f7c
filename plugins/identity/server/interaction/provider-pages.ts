import type { Context } from 'koa';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { askedLanguageOf, showPage } from '../issuer/show';
import { renderProblem, renderSignedOut, renderSignOut } from '../pages';
import type { Frames } from './frames';

/** What the provider shows by itself: signing out, and requests of apps that it does not serve. */
export interface ProviderPages {
  signOut(context: KoaContextWithOIDC): Promise<void>;
  signedOut(context: KoaContextWithOIDC): Promise<void>;
  failed(context: KoaContextWithOIDC, error: string): Promise<void>;
  tooMany(context: Context): Promise<void>;
}

const ACCOUNT = '/account';

export function providerPages(frames: Frames): ProviderPages {
  return {
    tooMany: async (context) => {
      const model = { frame: await frames.frame(ACCOUNT), problem: 'too-many', code: '429' } as const;
      showPage(context, 429, renderProblem({ ...model, startHref: ACCOUNT }, askedLanguageOf(context)));
    },
    signOut: async (context) => {
      const { session, client } = context.oidc;
      const secret = String(session?.state?.['secret']);
      const form = {
        action: new URL(context.oidc.urlFor('end_session_confirm')).pathname,
        // The provider's own token against forged forms, bound to the browser's session.
        hidden: { csrf: secret, xsrf: secret, logout: 'yes' },
      };
      const frame = await frames.frame(ACCOUNT);
      const app = client?.clientName ?? null;
      const html = renderSignOut({ frame, form, app, stayHref: ACCOUNT }, askedLanguageOf(context));
      showPage(context, 200, html, targetsOf(session?.state?.['postLogoutRedirectUri']));
    },
    signedOut: async (context) => {
      const model = { frame: await frames.frame(ACCOUNT), everywhere: false, signInHref: ACCOUNT };
      showPage(context, 200, renderSignedOut(model, askedLanguageOf(context)));
    },
    failed: async (context, error) => {
      const problem = context.status >= 500 ? 'ours' : 'app-refused';
      const model = { frame: await frames.frame(ACCOUNT), problem, code: error, startHref: ACCOUNT } as const;
      showPage(context, context.status, renderProblem(model, askedLanguageOf(context)));
    },
  };
}

function targetsOf(address: unknown): string[] {
  return typeof address === 'string' && URL.canParse(address) ? [new URL(address).origin] : [];
}
