import type { Kernel } from '../../../src/kernel/kernel';
import { LOOKS, type Look } from '../../../src/kernel/who-looked';
import type { BreakGlassParts } from './use-cases/break-glass/parts';
import { looksOfPatient } from './use-cases/looks-of-patient';
import type { Parts } from './use-cases/parts';

/** For pages: the same that the route tells. */
export function composeLooks(kernel: Kernel, parts: Parts, breakGlass: BreakGlassParts): void {
  kernel.services.provide(LOOKS, {
    ofPatient: async (who, page) => {
      const { patientId, clinicId, events, next } = await looksOfPatient(parts, breakGlass, who, page);
      const looks = events.map(
        ({ id, at, who: { kind, name, role }, app, action, purpose, type, emergency }): Look => ({
          ...{ id, at, who: { kind, name, role }, app, action, purpose, type, emergency },
        }),
      );
      return { patientId, clinicId, looks, next };
    },
  });
}
