import type { PlainConsoleKey } from '@daktari/texts/console';
import type { IconName } from '../parts/Icon';
import { may, mayCall, type Me } from '../session/me';

export interface Section {
  name:
    | 'today'
    | 'calendar'
    | 'visits'
    | 'patients'
    | 'payments'
    | 'hours'
    | 'deliveries'
    | 'staff'
    | 'licences'
    | 'monitoring'
    | 'compliance'
    | 'audit'
    | 'reviews'
    | 'consent'
    | 'rules'
    | 'setup';
  path: string;
  icon: IconName;
  label: PlainConsoleKey;
}

interface Kept extends Section {
  open(me: Me): boolean;
  /** The work of whoever oversees; it comes first for them. */
  oversight?: true;
}

const SECTIONS: readonly Kept[] = [
  {
    name: 'today',
    path: '/',
    icon: 'today',
    label: 'console.nav.today',
    // Who only oversees has no day of visits to get through.
    open: (me) => may(me, 'visits', 'list') && me.role !== 'compliance-officer',
  },
  {
    name: 'calendar',
    path: '/calendar',
    icon: 'calendar',
    label: 'console.nav.calendar',
    open: (me) => may(me, 'visits', 'list') && me.role !== 'compliance-officer',
  },
  {
    name: 'visits',
    path: '/visits',
    icon: 'visits',
    label: 'console.nav.visits',
    open: (me) => may(me, 'visits', 'list'),
  },
  {
    name: 'patients',
    path: '/patients',
    icon: 'patients',
    label: 'console.nav.patients',
    open: (me) => may(me, 'patients', 'list'),
  },
  {
    name: 'payments',
    path: '/payments',
    icon: 'payments',
    label: 'console.nav.payments',
    open: (me) => may(me, 'payments', 'list'),
  },
  {
    name: 'hours',
    path: '/hours',
    icon: 'clock',
    label: 'console.nav.hours',
    open: (me) => mayCall(me, 'hours.change'),
  },
  {
    name: 'deliveries',
    path: '/messages',
    icon: 'messages',
    label: 'console.nav.deliveries',
    open: (me) => mayCall(me, 'deliveries.list'),
  },
  {
    name: 'staff',
    path: '/staff',
    icon: 'staff',
    label: 'console.nav.staff',
    open: (me) => mayCall(me, 'staff.list'),
  },
  {
    name: 'licences',
    path: '/licences',
    icon: 'licences',
    label: 'console.nav.licences',
    open: (me) => mayCall(me, 'licences.list'),
  },
  {
    name: 'monitoring',
    path: '/monitoring',
    icon: 'monitoring',
    label: 'console.nav.monitoring',
    open: (me) => mayCall(me, 'monitoring.business'),
  },
  {
    name: 'compliance',
    path: '/',
    icon: 'compliance',
    label: 'console.nav.compliance',
    open: (me) => mayCall(me, 'audit.chain'),
    oversight: true,
  },
  {
    name: 'audit',
    path: '/audit',
    icon: 'audit',
    label: 'console.nav.audit',
    open: (me) => mayCall(me, 'audit.events'),
    oversight: true,
  },
  {
    name: 'reviews',
    path: '/reviews',
    icon: 'reviews',
    label: 'console.nav.reviews',
    open: (me) => mayCall(me, 'compliance.break-glass'),
    oversight: true,
  },
  {
    name: 'consent',
    path: '/consent',
    icon: 'consent',
    label: 'console.nav.consent',
    open: (me) => mayCall(me, 'consents.versions'),
    oversight: true,
  },
  {
    name: 'rules',
    path: '/rules',
    icon: 'rules',
    label: 'console.nav.rules',
    open: (me) => mayCall(me, 'compliance.access-table'),
    oversight: true,
  },
  // Until the clinic is set up: see use-sections.ts.
  {
    name: 'setup',
    path: '/setup',
    icon: 'setup',
    label: 'console.nav.setup',
    open: (me) => mayCall(me, 'clinic.setup'),
  },
];

/** Where the role may go, in the order of the sidebar. */
export function sectionsOf(me: Me): Section[] {
  const open = SECTIONS.filter((section) => section.open(me));
  const isFirst = ({ oversight }: Kept): boolean => me.role === 'compliance-officer' && oversight === true;
  const inOrder = [...open.filter(isFirst), ...open.filter((section) => !isFirst(section))];
  return inOrder.map(({ name, path, icon, label }) => ({ name, path, icon, label }));
}

/** As many as a thumb can tell apart at the foot of a phone. */
const MOST_IN_BAR = 5;

/** What stands in the bar of a phone, and what behind its last place. */
export function sectionsForBar(sections: readonly Section[]): { shown: Section[]; more: Section[] } {
  const places = sections.length > MOST_IN_BAR ? MOST_IN_BAR - 1 : MOST_IN_BAR;
  return { shown: sections.slice(0, places), more: sections.slice(places) };
}

/** What `/` shows. */
export function startOf(me: Me): Section['name'] {
  return sectionsOf(me)[0]?.name ?? 'visits';
}
