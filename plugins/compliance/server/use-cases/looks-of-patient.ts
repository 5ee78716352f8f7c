import { explainEmergencies } from './break-glass/explain';
import type { BreakGlassParts } from './break-glass/parts';
import type { Parts } from './parts';
import { whoLooked, type Looker, type LooksWish } from './read-trail';

/** One page of who looked at a patient's data, with what became of emergencies. @throws AppError 404 for nobody's record */
export async function looksOfPatient(
  parts: Parts,
  breakGlass: BreakGlassParts,
  who: Looker | null,
  page: LooksWish,
) {
  const { patientId, clinicId, events, next } = await whoLooked(parts, who, page);
  return { patientId, clinicId, events: await explainEmergencies(breakGlass, patientId, events), next };
}
