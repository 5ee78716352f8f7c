import { isReady, progressOf, wayOf, type Step } from './setup-steps';

const step = (name: Step['name'], ...gaps: Step['gaps']): Step => ({ name, gaps, counts: {} });

test('the first step that lacks something comes next', () => {
  const steps = [step('clinic'), step('people', 'desk'), step('services', 'service')];
  expect(progressOf(steps)).toEqual({ done: 1, of: 3, next: steps[1] });
  expect(isReady(steps)).toBe(false);
  expect(progressOf([step('clinic')])).toEqual({ done: 1, of: 1, next: null });
  expect(isReady([step('clinic')])).toBe(true);
});

test('what an admin cannot close has no way, and hides none that they can', () => {
  expect(wayOf(step('messages', 'phone_channel', 'mail'))).toBeNull();
  expect(wayOf(step('messages', 'mail', 'reminders'))).toMatchObject({
    to: '/admin/content-manager/collection-types/plugin::reminders.reminder-rule',
  });
});

test('a missing thing is made, a wrong one is opened, and a step that is done can be changed', () => {
  expect(wayOf(step('services', 'service'))).toMatchObject({
    to: '/admin/content-manager/collection-types/api::service.service/create',
  });
  expect(wayOf(step('services', 'price', 'offered'))).toMatchObject({
    to: '/admin/content-manager/collection-types/api::service.service',
  });
  expect(wayOf(step('people'))).toMatchObject({ kind: 'console', to: '/staff' });
  expect(wayOf(step('hours', 'hours'))).toMatchObject({ kind: 'console', to: '/hours' });
  expect(wayOf(step('payments', 'wrong_keys'))).toEqual({ kind: 'check' });
  expect(wayOf(step('payments'))).toEqual({ kind: 'check' });
});
