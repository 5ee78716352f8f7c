import type { FoundDoctor } from '../find/fitting-doctors';

/** A doctor as the server finds one; tests say what differs. */
export function doctorOf(changes: Partial<FoundDoctor> = {}): FoundDoctor {
  return {
    documentId: 'd1',
    name: 'Dr Achieng Otieno',
    specialty: 'Family medicine',
    languages: ['en', 'sw', 'luo'],
    bio: null,
    licenceBody: 'KMPDC',
    clinic: { documentId: 'c1', name: 'Mwangaza Clinic', timeZone: 'Africa/Nairobi' },
    nextFree: '2026-11-26T12:00:00.000Z',
    offers: [offerOf()],
    ...changes,
  };
}

export function offerOf(changes: Partial<FoundDoctor['offers'][number]> = {}): FoundDoctor['offers'][number] {
  return {
    service: 's1',
    name: 'Consultation',
    nameSw: 'Ushauri',
    channel: 'video',
    lengthMinutes: 20,
    priceCents: 120_000,
    fromAge: null,
    toAge: null,
    nextFree: '2026-11-26T12:00:00.000Z',
    ...changes,
  };
}
