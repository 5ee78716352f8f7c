import type Provider from 'oidc-provider';
import { PAYLOADS_TABLE, refreshTokenRow } from '../issuer/adapter';
import type { Units } from '../issuer/unit';
import { readForm } from '../interaction/form';

/**
 * SMART's refresh ("App Launch", 7) has three parameters, and a public app's name is none of them; the provider wants it.
 * Whoever shows a refresh token shows whose it is, and a name proves nothing (RFC 6749, 3.2.1). An app that must sign in
 * gains nothing: under its name alone it is refused as ever.
 */
export function nameRefreshingApp(provider: Provider, units: Pick<Units, 'reading'>): void {
  provider.use(async (context, next) => {
    const isAsked = context.path === '/token' && context.method === 'POST';
    const form = isAsked ? await readForm(context.req) : null;
    if (!form) {
      await next();
      return;
    }
    const shown = form.get('refresh_token');
    const isNamed =
      context.get('Authorization') !== '' || form.has('client_id') || form.has('client_assertion');
    if (!isNamed && form.get('grant_type') === 'refresh_token' && shown !== null) {
      const row = await units
        .reading()(PAYLOADS_TABLE)
        .where(refreshTokenRow(shown))
        .first<{ client_id: string | null } | undefined>('client_id');
      if (row?.client_id) form.set('client_id', row.client_id);
    }
    // Where the provider looks when the body was read before it.
    Object.assign(context.req, { body: form.toString() });
    await next();
  });
}
