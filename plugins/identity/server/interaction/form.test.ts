import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { readForm } from './form';

function sent(body: string, type = 'application/x-www-form-urlencoded'): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.headers['content-type'] = type;
  request.push(body);
  request.push(null);
  return request;
}

it('reads a form of a page, and nothing else', async () => {
  expect([...((await readForm(sent('a=1&b=%20x'))) ?? [])]).toEqual([
    ['a', '1'],
    ['b', ' x'],
  ]);
  expect(await readForm(sent('{}', 'application/json'))).toBeNull();
  expect(await readForm(sent(`a=${'x'.repeat(64 * 1024)}`))).toBeNull();
});

it('takes no NUL, on which PostgreSQL fails, in a name or a value', async () => {
  expect(await readForm(sent('clinic=%00'))).toBeNull();
  expect(await readForm(sent('a=1&b%00=2'))).toBeNull();
});
