import type { Stack } from '../../support/stack';
import { at, send } from '../client';

/** What the product takes for the present, which the simulator sets. */
export async function domainNow({ simulatorUrl }: Stack): Promise<Date> {
  return new Date(Number(at(await send(simulatorUrl, 'GET', '/clock'), 'virtualMs')));
}
