import type { Kernel } from '../../../kernel/kernel';
import type { SetupGap, SetupStep } from '../../../kernel/setup-steps';
import { isTimeZone } from '../../../kernel/zone';
import { priceProblem } from '../../service/price';

/** Patients are told the clinic's number and times of its own zone. */
const clinicStep: SetupStep = async (query, { id }) => {
  const row = await query('clinics')
    .where({ id })
    .first<{ phone: string | null; time_zone: string | null }>('phone', 'time_zone');
  const gaps: SetupGap<'clinic'>[] = [
    ...((row.phone ?? '').trim() === '' ? (['phone'] as const) : []),
    ...(isTimeZone(row.time_zone ?? '') ? [] : (['zone'] as const)),
  ];
  return { gaps, counts: {} };
};

interface ServiceRow {
  id: number;
  price_cents: number | null;
  givers: number | string;
}

/** Something that can be paid, and somebody who gives it. */
const servicesStep: SetupStep = async (query, { id }) => {
  const rows = await query('services as s')
    .where({ 's.clinic_id': id, 's.active': true })
    .leftJoin('practitioners_services_lnk as l', 'l.service_id', 's.id')
    .leftJoin('practitioners as p', (on) =>
      on.on('p.id', 'l.practitioner_id').andOnVal('p.active', true).andOnVal('p.clinic_id', id),
    )
    .groupBy('s.id', 's.price_cents')
    .select<ServiceRow[]>('s.id', 's.price_cents', query.raw('count(p.id) as givers'));
  return { gaps: servicesGaps(rows), counts: { services: rows.length } };
};

function servicesGaps(rows: readonly ServiceRow[]): SetupGap<'services'>[] {
  if (rows.length === 0) return ['service'];
  const payable = rows.filter(
    ({ price_cents }) => price_cents !== null && priceProblem(price_cents) === null,
  );
  return [
    ...(payable.length < rows.length ? (['price'] as const) : []),
    ...(payable.some(({ givers }) => Number(givers) > 0) ? [] : (['offered'] as const)),
  ];
}

export function contributeSetup({ setupSteps }: Pick<Kernel, 'setupSteps'>): void {
  setupSteps.add('clinic', clinicStep);
  setupSteps.add('services', servicesStep);
}
