/** Invented people of an invented clinic. */
export const CLINIC = {
  name: 'Mwangaza Clinic',
  slug: 'mwangaza',
  timeZone: 'Africa/Nairobi',
  phone: '+254709000111',
  email: 'desk@mwangaza.example',
  address: 'Ngong Road, Nairobi',
  defaultLanguage: 'en',
  holdMinutes: 10,
  freeCancelHours: 24,
  moveNoticeHours: 2,
  active: true,
} as const;

export const SERVICES = [
  {
    name: 'Consultation',
    nameSw: 'Kumwona daktari',
    lengthMinutes: 30,
    priceCents: 120_000,
    channel: 'video',
  },
  {
    name: 'Follow-up',
    nameSw: 'Miadi ya ufuatiliaji',
    lengthMinutes: 15,
    priceCents: 60_000,
    channel: 'audio',
  },
  {
    name: 'Child health visit',
    nameSw: 'Miadi ya mtoto',
    lengthMinutes: 30,
    priceCents: 150_000,
    channel: 'video',
    toAge: 12,
  },
  {
    name: 'Visit at the clinic',
    nameSw: 'Miadi kliniki',
    lengthMinutes: 30,
    priceCents: 100_000,
    channel: 'in_person',
  },
] as const;

export interface Doctor {
  fullName: string;
  email: string;
  specialty: string;
  /** Codes with commas, as the CMS field has them. */
  languages: string;
  licenceBody: string;
  licenceNumber: string;
  /** Indexes into SERVICES. */
  services: number[];
  hours: { weekdays: string[]; opensAt: string; closesAt: string }[];
}

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

export const DOCTORS: readonly Doctor[] = [
  {
    fullName: 'Achieng Otieno',
    email: 'achieng@mwangaza.example',
    specialty: 'Family medicine',
    languages: 'en, sw, luo',
    licenceBody: 'KMPDC',
    licenceNumber: 'A-10231',
    services: [0, 1, 3],
    hours: [
      { weekdays: WORKDAYS, opensAt: '08:30', closesAt: '13:00' },
      { weekdays: WORKDAYS, opensAt: '14:00', closesAt: '17:00' },
      { weekdays: ['saturday'], opensAt: '09:00', closesAt: '12:00' },
    ],
  },
  {
    fullName: 'Kiprono Cheruiyot',
    email: 'kiprono@mwangaza.example',
    specialty: 'Paediatrics',
    languages: 'en, sw',
    licenceBody: 'KMPDC',
    licenceNumber: 'A-11847',
    services: [1, 2],
    hours: [{ weekdays: WORKDAYS, opensAt: '09:00', closesAt: '15:00' }],
  },
  {
    fullName: 'Njeri Mwangi',
    email: 'njeri@mwangaza.example',
    specialty: 'Internal medicine',
    languages: 'en, sw, ki',
    licenceBody: 'KMPDC',
    licenceNumber: 'A-09466',
    services: [0, 1, 3],
    hours: [
      { weekdays: ['monday', 'wednesday', 'friday'], opensAt: '08:00', closesAt: '16:00' },
      { weekdays: ['tuesday', 'thursday'], opensAt: '12:00', closesAt: '19:00' },
    ],
  },
  {
    fullName: 'Hassan Abdi',
    email: 'hassan@mwangaza.example',
    specialty: 'Skin',
    languages: 'en, sw, so',
    licenceBody: 'KMPDC',
    licenceNumber: 'A-12790',
    services: [0, 1],
    hours: [{ weekdays: [...WORKDAYS.slice(1), 'saturday'], opensAt: '10:00', closesAt: '18:00' }],
  },
];

export const STAFF = [
  { fullName: 'Mary Nduta', email: 'desk@mwangaza.example', role: 'front-desk' },
  { fullName: 'Grace Wanjala', email: 'admin@mwangaza.example', role: 'clinic-admin' },
  { fullName: 'Joseph Mutua', email: 'compliance@mwangaza.example', role: 'compliance-officer' },
] as const;

/** Runs the installation: users, roles, settings. Not on the landing page. */
export const TECHNICIAN = {
  firstname: 'Daniel',
  lastname: 'Kimani',
  email: 'technician@mwangaza.example',
} as const;

/** The clinic's admin, in the CMS too. */
export const CMS_ADMIN = {
  firstname: 'Grace',
  lastname: 'Wanjala',
  email: 'admin@mwangaza.example',
} as const;

/** Name, number, language. The first three have a phone on the simulator's page. */
export const PATIENTS: readonly (readonly [string, string, 'en' | 'sw'])[] = [
  ['Amina Yusuf', '254712345678', 'sw'],
  ['Samuel Kiptoo', '254711222444', 'en'],
  ['Faith Chebet', '254110222333', 'en'],
  ['Peter Kariuki', '254722100101', 'en'],
  ['Brian Ochieng', '254722100102', 'en'],
  ['Grace Wambui', '254722100103', 'sw'],
  ['Isaac Mutua', '254722100104', 'en'],
  ['Halima Noor', '254722100105', 'sw'],
  ['Joyce Atieno', '254722100106', 'en'],
  ['Kevin Barasa', '254722100107', 'en'],
  ['Lucy Wairimu', '254722100108', 'sw'],
  ['Moses Kibet', '254722100109', 'en'],
  ['Naomi Akinyi', '254722100110', 'sw'],
  ['Omar Farah', '254722100111', 'sw'],
  ['Purity Mwende', '254722100112', 'en'],
  ['Rashid Ali', '254722100113', 'sw'],
  ['Sarah Njoki', '254722100114', 'en'],
  ['Tom Onyango', '254722100115', 'en'],
  ['Upendo Mrisho', '254722100116', 'sw'],
  ['Victor Kimani', '254722100117', 'en'],
  ['Winnie Adhiambo', '254722100118', 'en'],
  ['Yvonne Chepkoech', '254722100119', 'en'],
  ['Zainab Omar', '254722100120', 'sw'],
  ['Daniel Musyoka', '254722100121', 'en'],
  ['Esther Moraa', '254722100122', 'en'],
  ['Francis Njoroge', '254722100123', 'en'],
  ['Hellen Jepkosgei', '254722100124', 'sw'],
  ['Ibrahim Said', '254722100125', 'sw'],
  ['Jane Nyambura', '254722100126', 'en'],
  ['Ken Odhiambo', '254722100127', 'en'],
];
