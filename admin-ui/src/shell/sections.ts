import type { PlainConsoleKey } from '@daktari/texts/console';
import type { IconName } from '../parts/Icon';
import { may, mayCall, type Me } from '../session/me';

export interface Section {
  name: 'today' | 'calendar' | 'visits' | 'patients' | 'payments' | 'staff' | 'licences' | 'monitoring';
  path: string;
  icon: IconName;
  label: PlainConsoleKey;
}

const SECTIONS: readonly (Section & { open(me: Me): boolean })[] = [
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
];

/** Where the role may go, in the order of the sidebar. */
export function sectionsOf(me: Me): Section[] {
  return SECTIONS.filter(({ open }) => open(me)).map(({ open: _open, ...section }) => section);
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
