import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, DAY, frameOf, target, type Sample } from './sample-parts';

export function account(scripts: PageScripts): Sample[] {
  const number =
    (kind: 'none' | 'asked' | 'waiting'): Sample['draw'] =>
    (language, typed) =>
      pages.renderNumberChange(
        {
          frame: frameOf(scripts, typed),
          change:
            kind === 'none'
              ? null
              : { at: kind === 'asked' ? null : at(DAY), stop: target('/number/stop', typed) },
          stopped: kind === 'none',
          backHref: '/account',
        },
        language,
      );
  const sessions =
    (state: pages.SessionsModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderSessions(
        {
          frame: frameOf(scripts, typed),
          sessions: [
            {
              device: 'phone',
              browser: typed ?? 'Chrome, Android',
              app: null,
              startedAt: at(-3 * DAY),
              lastSeenAt: at(-1),
              use: { kind: 'this-one' },
            },
            {
              device: 'computer',
              browser: 'Firefox, Windows',
              app: typed ?? (language === 'sw' ? 'Dawati la kliniki' : 'Clinic console'),
              startedAt: at(-9 * DAY),
              lastSeenAt: at(-DAY),
              use: { kind: 'other', end: target('/end', typed) },
            },
          ],
          remembered: [
            {
              device: 'computer',
              browser: typed ?? 'Edge, Windows',
              app: null,
              startedAt: at(-40 * DAY),
              lastSeenAt: at(-20 * DAY),
              use: { kind: 'other', end: target('/forget', typed) },
            },
          ],
          endAll: target('/end-all', typed),
          state,
          backHref: '/account',
        },
        language,
      );
  const passkeys =
    (some: boolean, state: pages.PasskeysModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderPasskeys(
        {
          frame: frameOf(scripts, typed),
          passkeys: some
            ? [
                {
                  id: 'one',
                  name: typed ?? 'Chrome, Android',
                  lastUsedAt: at(-90),
                  rename: target('/rename', typed),
                  remove: target('/remove', typed),
                },
              ]
            : [],
          addHref: some ? '/new' : null,
          state,
          backHref: '/account',
        },
        language,
      );
  const codeApp =
    (on: boolean, state: pages.CodeAppModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderCodeApp(
        {
          frame: frameOf(scripts, typed),
          setUpHref: '/new',
          remove: on ? target('/remove', typed) : null,
          state,
          backHref: '/account',
        },
        language,
      );
  const newCodes: Sample['draw'] = (language, typed) =>
    pages.renderNewCodes(
      { frame: frameOf(scripts, typed), form: target('/codes', typed), backHref: '/account' },
      language,
    );
  const home =
    (patient: boolean, numberMoves = false): Sample['draw'] =>
    (language, typed) =>
      pages.renderAccountHome(
        {
          frame: frameOf(scripts, typed),
          name: typed ?? (patient ? 'Amina' : 'Dr Achieng'),
          identifier: typed ?? (patient ? '+254 712 345 678' : 'achieng@mwangaza.example'),
          passkeys: { count: patient ? 0 : 2, href: '/passkeys' },
          password: { set: !patient, href: '/password' },
          totp: patient ? null : { on: true, href: '/totp' },
          recovery: { kept: !patient, href: '/recovery' },
          outside: patient ? null : { count: 1, href: '/outside' },
          licence: patient ? null : { expires: at(20 * DAY), isOver: false, href: '/licence' },
          sessions: { count: 2, href: '/sessions' },
          patient: patient
            ? { apps: 1, appsHref: '/apps', consentHref: '/purposes', whoLookedHref: '/looked' }
            : null,
          changePhoneHref: patient ? '/phone' : null,
          numberMoves,
          done: patient ? null : 'password',
          signOut: target('/sign-out', typed),
          backHref: patient ? '/app' : null,
        },
        language,
      );
  const outside =
    (state: pages.OutsideModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderOutside(
        {
          frame: frameOf(scripts, typed),
          providers: [
            {
              name: typed ?? 'Mwangaza Hospital',
              use: {
                kind: 'connected',
                lastUsedAt: state === 'connected' ? null : at(-2 * DAY),
                disconnect: target('/outside/remove', typed),
              },
            },
            { name: 'Tumaini', use: { kind: 'open', connect: target('/outside/connect', typed) } },
          ],
          state,
          backHref: '/account',
        },
        language,
      );
  return [
    { name: 'outside', draw: outside('ready') },
    { name: 'outside-connected', draw: outside('connected') },
    { name: 'outside-failed', draw: outside('failed') },
    { name: 'outside-last', draw: outside('last') },
    { name: 'number', draw: number('none') },
    { name: 'number-asked', draw: number('asked') },
    { name: 'number-waiting', draw: number('waiting') },
    { name: 'sessions', draw: sessions({ kind: 'ready' }) },
    { name: 'sessions-ended', draw: sessions({ kind: 'ended-one' }) },
    { name: 'sessions-ended-all', draw: sessions({ kind: 'ended-all' }) },
    { name: 'passkeys', draw: passkeys(true, 'renamed') },
    { name: 'passkeys-none', draw: passkeys(false, 'ready') },
    { name: 'passkeys-last', draw: passkeys(true, 'last') },
    { name: 'code-app', draw: codeApp(true, 'added') },
    { name: 'code-app-none', draw: codeApp(false, 'ready') },
    { name: 'new-codes', draw: newCodes },
    { name: 'account', draw: home(true) },
    { name: 'account-number-moves', draw: home(true, true) },
    { name: 'account-staff', draw: home(false) },
  ];
}
