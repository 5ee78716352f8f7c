import { createHash } from 'node:crypto';
import { plainVault, type PlainVault, type VaultAddress } from './plain-vault';

const HERE: VaultAddress = { table: 'patients', row: 'doc-1', column: 'phone_sealed' };
const keyOf = (name: string): Buffer => createHash('sha256').update(name).digest();

function vaultOf(current: string, names: readonly string[] = [current], index = 'index'): PlainVault {
  return plainVault({
    current,
    keys: new Map(names.map((name) => [name, keyOf(name)])),
    indexKey: keyOf(index),
  });
}

const vault = vaultOf('one');

test.each(['254712345678', '', 'Ukimwi ni siri ya mgonjwa 🩺', 'a.b.c'])(
  '%j comes out as it went in',
  (text) => {
    expect(vault.openText(vault.seal(text, HERE), HERE)).toBe(text);
  },
);

test('bytes come out as they went in', () => {
  const bytes = Buffer.from([0, 255, 128, 10, 13, 0]);
  expect(vault.open(vault.seal(bytes, HERE), HERE)).toEqual(bytes);
});

test('the same text is sealed differently each time, and never readable', () => {
  const [first, second] = [vault.seal('254712345678', HERE), vault.seal('254712345678', HERE)];
  expect(first).not.toBe(second);
  expect(first).not.toContain('254712345678');
  expect(Buffer.from(first.split('.')[3] ?? '', 'base64url').toString('latin1')).not.toContain('2547');
});

test.each<[string, Partial<VaultAddress>]>([
  ['row', { row: 'doc-2' }],
  ['column', { column: 'email_sealed' }],
  ['table', { table: 'payments' }],
  ['neighbour by gluing names together', { table: 'patientsdoc-1', row: '' }],
])('a value moved to another %s does not open', (_where, moved) => {
  expect(() => vault.open(vault.seal('secret', HERE), { ...HERE, ...moved })).toThrow();
});

test('a value altered in any one byte does not open', () => {
  const sealed = vault.seal('254712345678', HERE);
  for (const part of [2, 3]) {
    const parts = sealed.split('.');
    const bytes = Buffer.from(parts[part] ?? '', 'base64url');
    for (let i = 0; i < bytes.length; i += 1) {
      const altered = Buffer.from(bytes);
      altered[i] = (altered[i] ?? 0) ^ 1;
      const text = parts.map((one, n) => (n === part ? altered.toString('base64url') : one)).join('.');
      expect(() => vault.open(text, HERE)).toThrow();
    }
  }
});

test('a key and a body of two values do not go together', () => {
  const [v, name, key] = vault.seal('one', HERE).split('.');
  const body = vault.seal('two', HERE).split('.')[3];
  expect(() => vault.open([v, name, key, body].join('.'), HERE)).toThrow();
});

test.each([
  '',
  'plain text',
  'v1.one',
  'v1.one..',
  'v2.one.AAAA.AAAA',
  'v1.other.AAAA.AAAA',
  'v1.one.AAAA.AAAA',
])('what was never sealed does not open: %j', (text) => {
  expect(() => vault.open(text, HERE)).toThrow();
});

test('more parts than there should be do not open', () => {
  expect(() => vault.open(`${vault.seal('x', HERE)}.AAAA`, HERE)).toThrow();
});

test('after a rotation new values have the new key, and old ones still open', () => {
  const old = vault.seal('old', HERE);
  const rotated = vaultOf('two', ['two', 'one']);
  const fresh = rotated.seal('new', HERE);
  expect(fresh.startsWith('v1.two.')).toBe(true);
  expect(rotated.openText(old, HERE)).toBe('old');
  expect(() => vault.open(fresh, HERE)).toThrow();
});

test('another key of the same name does not open', () => {
  const other = plainVault({
    current: 'one',
    keys: new Map([['one', keyOf('x')]]),
    indexKey: keyOf('index'),
  });
  expect(() => other.open(vault.seal('secret', HERE), HERE)).toThrow();
});

test('a blind index finds equal values again, field by field, and survives a rotation', () => {
  const index = vault.blindIndex('254712345678', 'patient-phone');
  expect(index).toMatch(/^[0-9a-f]{64}$/);
  expect(vaultOf('two', ['two', 'one']).blindIndex('254712345678', 'patient-phone')).toBe(index);
  expect(vault.blindIndex('254712345679', 'patient-phone')).not.toBe(index);
  expect(vault.blindIndex('254712345678', 'payer-phone')).not.toBe(index);
  expect(vaultOf('one', ['one'], 'elsewhere').blindIndex('254712345678', 'patient-phone')).not.toBe(index);
});

test('wrong keys stop the boot', () => {
  const indexKey = keyOf('index');
  const short = Buffer.alloc(31);
  const make =
    (current: string, keys: [string, Buffer][], index = indexKey) =>
    () =>
      plainVault({ current, keys: new Map(keys), indexKey: index });
  expect(make('one', [['one', short]])).toThrow('32 bytes');
  expect(make('one', [['one', keyOf('one')]], short)).toThrow('32 bytes');
  expect(make('two', [['one', keyOf('one')]])).toThrow('missing');
  expect(make('2026.11', [['2026.11', keyOf('one')]])).toThrow('names of vault keys');
});
