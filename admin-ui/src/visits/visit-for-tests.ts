import type { VisitRecord } from '../data/records';

export const NOW = new Date('2026-11-24T12:00:00Z');
export const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();

/** A visit at the clinic that starts so many minutes from now. */
export function visit(id: string, starts: number, more: Partial<VisitRecord> = {}): VisitRecord {
  return {
    ...{ id, version: '1', reference: id, state: 'confirmed', channel: 'in_person', priceCents: 100 },
    ...{ startsAt: at(starts), endsAt: at(starts + 30), holdExpiresAt: null, movedCount: 0 },
    ...{ lateMinutes: null, arrivedAt: null, calledInAt: null, cancelledBy: null, payment: null },
    patient: { id: `p-${id}`, fullName: id },
    practitioner: { id: 'd', fullName: 'Achieng Otieno', title: 'Dr' },
    service: { id: 's', name: 'Visit at the clinic' },
    ...more,
  };
}
