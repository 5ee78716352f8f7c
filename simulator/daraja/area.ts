import type { Area } from '../http/dispatch';
import { createRouter } from '../http/router';
import type { World } from '../world/world';
import { c2bRoutes } from './c2b-routes';
import { createDoor } from './door';
import { refuse, wrongMethod, wrongPath } from './envelope';
import type { Mpesa } from './mpesa';
import { pushRoutes } from './push-routes';
import { reversalRoutes } from './reversal';
import { createTokens } from './tokens';
import { transactionStatusRoutes } from './transaction-status';

/** Daraja below /daraja, with the paths of the real hosts. */
export function darajaArea(world: World, mpesa: Mpesa): Area {
  const tokens = createTokens(world);
  const door = createDoor(world, tokens);
  const router = createRouter([
    { method: 'GET', path: '/oauth/v1/generate', handler: tokens.generate },
    ...pushRoutes(world, mpesa, door),
    ...reversalRoutes(world, door),
    ...transactionStatusRoutes(world, door),
    ...c2bRoutes(world, mpesa, door),
  ]);
  return {
    prefix: '/daraja',
    router,
    cors: false,
    unknown: () => refuse(wrongPath, world.ids),
    wrongMethod: () => refuse(wrongMethod, world.ids),
  };
}
