import { generateSecret, generateURI, verify } from 'otplib';
import type { TotpMaker } from '../ports';

/** A person needs a while to type, and phones' clocks are off by some seconds. */
const TOLERANCE_SECONDS = 30;

export function otplibTotp(): TotpMaker {
  return {
    newSecret: () => generateSecret(),
    uri: (secret, issuer, label) => generateURI({ issuer, label, secret }),
    stepOf: async (secret, code, at) => {
      // otplib throws for anything but six figures.
      if (!/^\d{6}$/.test(code)) return null;
      const epoch = Math.floor(at / 1000);
      const result = await verify({ secret, token: code, epoch, epochTolerance: TOLERANCE_SECONDS });
      return result.valid && 'timeStep' in result ? result.timeStep : null;
    },
  };
}
