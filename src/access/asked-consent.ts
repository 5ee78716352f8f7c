import { CONSENTS } from '../kernel/consent';
import type { Kernel } from '../kernel/kernel';
import { consentNeeded, type Purpose } from './purpose';
import type { Consenting } from './route';

/** Gives a route the query of patients who allow its purpose, and knows whether it was taken. */
export function askedConsent(
  { services }: Kernel,
  purposes: readonly Purpose[],
): { consenting: Consenting | null; require(operation: string): void } {
  const needed = consentNeeded(purposes);
  if (needed === null) return { consenting: null, require: () => undefined };
  let wasAsked = false;
  return {
    consenting: (query) => {
      wasAsked = true;
      return services.use(CONSENTS).consenting(query, needed);
    },
    /** A route that forgot would show everybody; it costs no statement to notice. @throws Error */
    require: (operation) => {
      if (!wasAsked) throw new Error(`${operation} needs the consent "${needed}" and did not ask for it`);
    },
  };
}
