import { provesSeveral } from './several-factors';
import { readState, stateFor } from './trip';
import { mayUnlink } from './way-left';

const MFA = { acr: ['urn:hospital:loa:2'], amr: ['mfa'] };

test.each([
  [{ acr: null, amr: [] }, false],
  [{ acr: 'urn:hospital:loa:1', amr: ['pwd'] }, false],
  [{ acr: 'urn:hospital:loa:2', amr: [] }, true],
  [{ acr: null, amr: ['pwd', 'mfa'] }, true],
])('%j proves several factors where the setting names it: %s', (said, proves) => {
  expect(provesSeveral(MFA, said)).toBe(proves);
  expect(provesSeveral({ acr: [], amr: [] }, said)).toBe(false);
});

test.each([
  [{ password: true, passkeys: 0, links: 1 }, true],
  [{ password: false, passkeys: 1, links: 1 }, true],
  [{ password: false, passkeys: 0, links: 2 }, true],
  [{ password: false, passkeys: 0, links: 1 }, false],
])('%j may lose an outside provider: %s', (ways, may) => {
  expect(mayUnlink(ways)).toBe(may);
});

test('a state says where to go on and by whose address, and what is none is nobody’s', () => {
  const random = 'r'.repeat(43);
  expect(readState(stateFor('account', 'hospital', random))).toEqual({
    where: 'account',
    provider: 'hospital',
  });
  for (const wrong of [undefined, '', 'x', `../../x.hospital.${random}`, ['a', 'b'], `account.hospital.`])
    expect(readState(wrong)).toBeNull();
});
