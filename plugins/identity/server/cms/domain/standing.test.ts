import { beside, cmsStanding, isProofFresh, panelPath } from './standing';

describe('who may work in the CMS', () => {
  test.each([
    ['clinic-admin', 4, null, { kind: 'editor', clinicId: 4 }],
    ['clinic-admin', 4, 'editor', { kind: 'editor', clinicId: 4 }],
    ['clinic-admin', null, null, { kind: 'none' }],
    ['clinic-admin', null, 'operator', { kind: 'operator', clinicId: null }],
    ['practitioner', 4, 'operator', { kind: 'operator', clinicId: null }],
    ['practitioner', 4, 'editor', { kind: 'none' }],
    ['front-desk', 4, null, { kind: 'none' }],
    ['compliance-officer', 4, null, { kind: 'none' }],
    ['patient', 4, 'operator', { kind: 'none' }],
    ['integration', 4, 'operator', { kind: 'none' }],
  ] as const)('%s of clinic %s, bound as %s: %j', (role, clinicId, bound, expected) => {
    expect(cmsStanding({ role, clinicId }, bound)).toEqual(expected);
  });

  test('a proof is good for twelve hours', () => {
    const now = 1_800_000_000_000;
    expect(isProofFresh(now / 1000 - 12 * 3600, now)).toBe(true);
    expect(isProofFresh(now / 1000 - 12 * 3600 - 1, now)).toBe(false);
    expect(isProofFresh(undefined, now)).toBe(false);
  });
});

describe('where a sign-in leads', () => {
  test.each([
    [
      '/content-manager/collection-types/api::clinic.clinic?page=1&pageSize=10',
      '/admin/content-manager/collection-types/api::clinic.clinic?page=1&pageSize=10',
    ],
    ['/me', '/admin/me'],
    [undefined, '/admin'],
    ['', '/admin'],
    [['/me'], '/admin'],
    ['https://evil.example', '/admin'],
    ['//evil.example', '/admin'],
    ['/\\evil.example', '/admin'],
    ['/../account', '/admin'],
    ['/me/../../oauth/auth', '/admin'],
    ['/%2e%2e/account', '/admin'],
    ['/..%2faccount', '/admin'],
    ['/a%5cb', '/admin'],
    ['/auth/login?redirectTo=%2Fme', '/admin'],
    ['/me\r\nSet-Cookie: a=b', '/admin'],
    [`/${'a'.repeat(600)}`, '/admin'],
  ])('%j leads to %s', (asked, expected) => {
    expect(panelPath(asked)).toBe(expected);
  });

  test.each([
    ['/content-manager?page=2', '/cms/reason?to=%2Fcontent-manager%3Fpage%3D2'],
    ['//evil.example', '/cms/reason'],
    ['', '/cms/reason'],
    [null, '/cms/reason'],
  ])('a page beside the panel that is told %j stands at %s', (asked, expected) => {
    expect(beside('/cms/reason', asked)).toBe(expected);
  });
});
