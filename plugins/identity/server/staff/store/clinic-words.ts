import type { Language } from '@daktari/texts';
import type { Trx } from '../../../../../src/kernel/db';
import { HOME_ZONE } from '../../../../../src/kernel/zone';

/** Staff are written to in the language of their clinic. */
export async function clinicOf(
  trx: Trx,
  clinicId: number | null,
): Promise<{ language: Language; timeZone: string }> {
  const row = await trx('clinics')
    .where({ id: clinicId ?? 0 })
    .first<{ default_language: string | null; time_zone: string } | undefined>(
      'default_language',
      'time_zone',
    );
  return {
    language: row?.default_language === 'sw' ? 'sw' : 'en',
    timeZone: row?.time_zone ?? HOME_ZONE,
  };
}
