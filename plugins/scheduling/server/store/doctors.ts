import { groupBy } from '../../../../src/kernel/group-by';
import { formatLocalDay } from '../domain/local-day';
import type { Doctor, Doctors, Query } from '../ports';
import {
  OFFER_COLUMNS,
  OVERRIDE_COLUMNS,
  offersInUse,
  toOffer,
  toOverride,
  WEEKLY_COLUMNS,
  type OfferRow,
  type OverrideRow,
  type WeeklyRow,
} from './offer-rows';

interface DoctorRow extends OfferRow {
  practitioner: string;
  title: string | null;
  full_name: string;
  specialty: string;
  languages: string | null;
  bio: string | null;
  licence_body: string | null;
  clinic: string;
  clinic_name: string;
  service: string;
  service_name: string;
  service_name_sw: string;
  from_age: number | null;
  to_age: number | null;
}

const PROFILE_COLUMNS = [
  'p.document_id as practitioner',
  'p.title',
  'p.full_name',
  'p.specialty',
  'p.languages',
  'p.bio',
  'p.licence_body',
  'c.document_id as clinic',
  'c.name as clinic_name',
  's.document_id as service',
  's.name as service_name',
  's.name_sw as service_name_sw',
  's.from_age',
  's.to_age',
];

export function doctorStore(): Doctors {
  return {
    list: async (query) => {
      const rows = await doctorRows(query);
      const doctors = groupBy(rows, (row) => row.practitioner_id);
      const weekly = await query('scheduling_weekly_hours as w')
        .whereIn('w.practitioner_id', [...doctors.keys()])
        .select<(WeeklyRow & { practitioner_id: number })[]>(['w.practitioner_id', ...WEEKLY_COLUMNS]);
      const weeklyOf = groupBy(weekly, (row) => row.practitioner_id);
      return [...doctors].flatMap(([id, own]) => toDoctor(own, weeklyOf.get(id) ?? []) ?? []);
    },
    overrides: async (query, practitionerIds, first, last) => {
      const rows = await query('scheduling_date_overrides')
        .whereIn('practitioner_id', practitionerIds)
        .whereBetween('date', [formatLocalDay(first), formatLocalDay(last)])
        .select<(OverrideRow & { practitioner_id: number })[]>(['practitioner_id', ...OVERRIDE_COLUMNS]);
      const byPractitioner = groupBy(rows, (row) => row.practitioner_id);
      return new Map([...byPractitioner].map(([id, own]) => [id, own.flatMap(toOverride)]));
    },
  };
}

function doctorRows(query: Query): Promise<DoctorRow[]> {
  return offersInUse(query)
    .whereNotNull('l.service_id')
    .orderBy([{ column: 'p.full_name' }, { column: 'p.id' }, { column: 's.price_cents' }, { column: 's.id' }])
    .select<DoctorRow[]>([...OFFER_COLUMNS, ...PROFILE_COLUMNS]);
}

function toDoctor(rows: readonly DoctorRow[], weekly: readonly WeeklyRow[]): Doctor | null {
  const [row] = rows;
  if (!row) return null;
  return {
    practitionerId: row.practitioner_id,
    documentId: row.practitioner,
    title: row.title,
    fullName: row.full_name,
    specialty: row.specialty,
    languages: row.languages,
    bio: row.bio,
    licenceBody: row.licence_ends === null ? null : row.licence_body,
    clinic: { documentId: row.clinic, name: row.clinic_name },
    offers: rows.map((each) => ({
      service: each.service,
      name: each.service_name,
      nameSw: each.service_name_sw,
      fromAge: each.from_age,
      toAge: each.to_age,
      offer: toOffer(each, weekly),
    })),
  };
}
