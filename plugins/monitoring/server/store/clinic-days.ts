import type { ClinicDays } from '../ports';

const CLINICS = 'clinics';

export const clinicDays: ClinicDays = {
  clinic: async (query, id) => {
    const row = await query(CLINICS)
      .where({ id })
      .first<{ slug: string; time_zone: string } | undefined>('slug', 'time_zone');
    return row ? { slug: row.slug, timeZone: row.time_zone } : null;
  },
  isAlone: async (query) => {
    const active = await query(CLINICS).where({ active: true }).limit(2).select<{ id: number }[]>('id');
    return active.length <= 1;
  },
};
