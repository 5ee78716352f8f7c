import { renderDirections } from '@daktari/texts';
import type { Worded } from '../ports';

export const worded: Worded = (dose, days) => ({
  en: renderDirections('en', { ...dose, days }),
  sw: renderDirections('sw', { ...dose, days }),
});
