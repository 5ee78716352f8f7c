import { kindKeys } from './kinds';

test('what the app does not know yet is still told, once', () => {
  expect(kindKeys(['visits', 'genome', 'scans'])).toEqual(['app.apps.kind.visits', 'app.apps.kind.other']);
});
