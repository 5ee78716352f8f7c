import type { PhoneSeed } from './world/phone';

/** The phones on the page when nothing else is said. Names and numbers are invented. */
export const demoPhones: PhoneSeed[] = [
  { msisdn: '254712345678', name: 'Amina Yusuf', balanceCents: 431_000, language: 'sw' },
  { msisdn: '254711222444', name: 'Samuel Kiptoo', balanceCents: 64_000 },
  { msisdn: '254110222333', name: 'Faith Chebet', balanceCents: 1_200_000 },
];
