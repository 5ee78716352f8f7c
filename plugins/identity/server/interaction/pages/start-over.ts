import type { Desk } from '../desk';
import { ADVANCE, type InteractionPage } from '../turn';

/** Whatever was shown is forgotten. */
export function startOverPage(desk: Desk): InteractionPage {
  return {
    draw: () => Promise.resolve(null),
    submit: async ({ uid }) => {
      await desk.signIns.forget(uid);
      return ADVANCE;
    },
  };
}
