import type Provider from 'oidc-provider';
import type { Context } from 'koa';
import { findAccount } from '../issuer/accounts';
import { askedLanguageOf, showPage } from '../issuer/show';
import { renderAlreadyIn, renderSessionExpired } from '../pages';
import type { Desk } from './desk';

const START = '/account';
const CONSOLE = '/console/';

/**
 * For the page of a sign-in that is over or was begun in another browser, such as a tab that was left open: whoever has
 * signed in meanwhile is told so and led on, everybody else begins anew.
 */
export async function showOldSignIn(
  provider: Pick<Provider, 'Session'>,
  { frames, kernel }: Pick<Desk, 'frames' | 'kernel'>,
  context: Context,
): Promise<void> {
  const language = askedLanguageOf(context);
  const frame = await frames.frame(START);
  const { accountId: subject } = await provider.Session.get(context);
  const account = subject === undefined ? null : await findAccount(kernel.db(), { subject });
  const html =
    account === null
      ? renderSessionExpired({ frame, signInHref: START }, language)
      : renderAlreadyIn(
          { frame, accountHref: START, consoleHref: account.role === 'patient' ? null : CONSOLE },
          language,
        );
  showPage(context, 400, html);
}
