import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, DAY, frameOf, type Sample } from './sample-parts';

const BASE = {
  byApp: null,
  action: 'read',
  purpose: 'care',
  type: 'visit',
  emergency: null,
  times: 1,
} as const;

export function looked(scripts: PageScripts): Sample[] {
  const draw =
    (
      looks: (typed?: string) => pages.ShownLook[],
      isFirst: boolean,
      people: (typed?: string) => pages.AskedPerson[] = () => [],
    ): Sample['draw'] =>
    (language, typed) =>
      pages.renderWhoLooked(
        {
          frame: frameOf(scripts, typed),
          people: people(typed),
          looks: looks(typed),
          olderHref: isFirst && looks().length > 0 ? '/account/looked?before=01J' : null,
          newestHref: isFirst ? null : '/account/looked',
          backHref: '/account',
        },
        language,
      );
  return [
    { name: 'looked', draw: draw(people, true) },
    { name: 'looked-apps', draw: draw(apps, true) },
    { name: 'looked-emergency', draw: draw(emergencies, false) },
    { name: 'looked-child', draw: draw(people, true, family) },
    { name: 'looked-child-emergency', draw: draw(emergencies, false, family) },
    { name: 'looked-child-none', draw: draw(() => [], true, family) },
    { name: 'looked-none', draw: draw(() => [], true) },
    { name: 'looked-none-older', draw: draw(() => [], false) },
  ];
}

function family(typed?: string): pages.AskedPerson[] {
  const person = (name: string, tie: pages.AskedPerson['tie'], isShown = false): pages.AskedPerson => ({
    ...{ name: typed ?? name, tie, isShown, href: '/account/looked' },
  });
  return [
    person('Amina Yusuf', 'own'),
    person('Yusra Amina Abdalla', 'parent', true),
    person('Bibi Rehema Omar', 'carer'),
  ];
}

function staff(
  name: string | null,
  role: Extract<pages.Looker, { kind: 'staff' }>['role'],
): pages.ShownLook['who'] {
  return { kind: 'staff', name, role };
}

function people(typed?: string): pages.ShownLook[] {
  const name = (given: string) => typed ?? given;
  return [
    { ...BASE, who: staff(name('Dr Achieng Otieno'), 'practitioner'), at: at(-8), times: 3 },
    {
      ...{ ...BASE, who: staff(name('Wambui Maina'), 'front-desk'), at: at(-DAY) },
      ...{ action: 'update', purpose: 'administration', type: typed ?? 'patient' },
    },
    {
      ...BASE,
      who: { kind: 'system' },
      at: at(-DAY - 10),
      action: 'update',
      purpose: 'system',
      type: 'payment',
    },
    { ...BASE, who: { kind: 'guardian' }, at: at(-7 * DAY), purpose: 'own', type: 'patient' },
    {
      ...{ ...BASE, who: staff(name('Joseph Mutiso'), 'compliance-officer'), at: at(-20 * DAY) },
      ...{ purpose: 'oversight', type: 'audit trail' },
    },
    {
      ...BASE,
      who: staff(null, 'clinic-admin'),
      at: at(-90 * DAY),
      action: 'export',
      purpose: 'billing',
      type: 'payment',
    },
    { ...BASE, who: { kind: 'other-patient' }, at: at(-91 * DAY), action: 'denied', purpose: 'none' },
  ];
}

function apps(typed?: string): pages.ShownLook[] {
  const app = (href: string | null) => ({ kind: 'app', name: typed ?? 'Sukari Diary', href }) as const;
  return [
    { ...BASE, who: app('/account/apps'), at: at(-100), purpose: 'own', type: 'medicine', times: 2 },
    { ...BASE, who: app(null), at: at(-40 * DAY), purpose: 'research' },
    { ...BASE, who: app(null), at: at(-41 * DAY), purpose: 'none', action: 'denied', type: 'none' },
    {
      ...{ ...BASE, who: staff(typed ?? 'Dr Kiprono Cheruiyot', 'practitioner'), at: at(-42 * DAY) },
      ...{ byApp: typed ?? 'Ward Round', purpose: 'sharing' },
    },
    { ...BASE, who: { kind: 'program', name: null }, at: at(-43 * DAY), purpose: 'integration' },
    { ...BASE, who: { kind: 'nobody' }, at: at(-44 * DAY), action: 'denied', purpose: 'none' },
  ];
}

function emergencies(typed?: string): pages.ShownLook[] {
  const row = (
    category: NonNullable<NonNullable<pages.ShownLook['emergency']>['reason']>['category'],
    review: NonNullable<pages.ShownLook['emergency']>['review'],
    days: number,
  ): pages.ShownLook => ({
    ...{ ...BASE, who: staff(typed ?? 'Dr Kiprono Cheruiyot', 'practitioner'), at: at(-days * DAY) },
    ...{ purpose: 'emergency', type: 'patient' },
    emergency: { reason: { category, words: typed ?? 'Found by a neighbour, no papers' }, review },
  });
  return [
    row('unconscious', 'waiting', 1),
    row('life-or-limb', 'justified', 109),
    row('child-alone', 'not-justified', 300),
    row('risk-to-others', 'justified', 500),
    {
      ...{ ...BASE, who: staff(typed ?? 'Dr Kiprono Cheruiyot', 'practitioner'), at: at(-501 * DAY) },
      ...{ purpose: 'emergency', emergency: { reason: null, review: 'waiting' } },
    },
  ];
}
