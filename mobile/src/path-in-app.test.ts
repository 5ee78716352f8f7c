import type { ExpoConfig } from 'expo/config';
import { pathInApp } from './path-in-app';

const { withLinks } = jest.requireActual<{
  withLinks(config: ExpoConfig, url: string | undefined): ExpoConfig;
}>('../app.config');
const CONFIG: ExpoConfig = { name: 'Daktari', slug: 'daktari', ios: { bundleIdentifier: 'a.b' } };

test('the clinic whose app is built is named on both systems', () => {
  const { ios, android } = withLinks(CONFIG, 'https://clinic.example');
  expect(ios).toEqual({
    bundleIdentifier: 'a.b',
    associatedDomains: ['applinks:clinic.example', 'webcredentials:clinic.example'],
  });
  expect(android?.intentFilters).toMatchObject([
    { autoVerify: true, data: [{ scheme: 'https', host: 'clinic.example', pathPrefix: '/app' }] },
  ]);
});

test.each([undefined, '', 'http://192.168.0.7:1337'])('nobody is named by %p', (url) => {
  expect(withLinks(CONFIG, url)).toBe(CONFIG);
});

test('an address that is none ends the build', () => {
  expect(() => withLinks(CONFIG, 'clinic.example')).toThrow();
});

test.each([
  ['https://clinic.example/app/visits', '/visits'],
  ['https://clinic.example/app', '/'],
  ['https://clinic.example/app/', '/'],
  ['https://clinic.example/apples', '/apples'],
  ['/app/mine/looked', '/mine/looked'],
  ['daktari://visits', '/visits'],
  ['daktari:///app/visits', '/visits'],
  ['/', '/'],
])('%s leads to %s', (link, path) => {
  expect(pathInApp(link)).toBe(path);
});
