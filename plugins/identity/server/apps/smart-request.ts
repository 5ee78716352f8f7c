import type Provider from 'oidc-provider';
import { isFirstParty } from '../issuer/clients';

/**
 * SMART apps ask for offline_access without the prompt that OpenID Connect (11) wants with it, and the provider would
 * drop the scope without a word. Apps of others always have their consent page, so nothing is asked twice by this.
 */
export function askForConsent(provider: Provider): void {
  provider.use(async (context, next) => {
    const { scope, prompt, client_id: clientId } = context.query;
    const isAsked = typeof scope === 'string' && scope.split(' ').includes('offline_access');
    if (context.path === '/auth' && isAsked && prompt === undefined && !isFirstParty(String(clientId))) {
      context.query = { ...context.query, prompt: 'consent' };
    }
    await next();
  });
}
