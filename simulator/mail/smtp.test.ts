import nodemailer from 'nodemailer';
import type { Simulator } from '../server';
import { startQuick } from '../testing/quick';

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startQuick();
});

afterEach(() => simulator.stop());

function send(auth = false): Promise<unknown> {
  const login = auth ? { auth: { user: 'clinic', pass: 'anything' } } : {};
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: simulator.smtpPort,
    secure: false,
    ...login,
  });
  return transport.sendMail({
    from: 'Daktari <no-reply@daktari.test>',
    to: 'Achieng@clinic.test',
    subject: 'Miadi <b>NY7K2Q</b>',
    text: 'Saa 14:30',
    html: '<p style="color:red">14:30</p><script>parent.document.title="x"</script>',
    attachments: [{ filename: 'visit.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' }],
  });
}

test('a letter is kept and found by its receiver, with or without a login', async () => {
  await send();
  await send(true);
  const [letter] = simulator.control.mail('achieng@clinic.test');
  expect(letter).toMatchObject({
    subject: 'Miadi <b>NY7K2Q</b>',
    to: ['achieng@clinic.test'],
    text: 'Saa 14:30',
  });
  expect(letter?.attachments).toEqual([
    expect.objectContaining({ filename: 'visit.ics', text: 'BEGIN:VCALENDAR' }),
  ]);
  expect(simulator.control.mail()).toHaveLength(2);
  expect(simulator.control.mail('nobody@clinic.test')).toEqual([]);
});

test('the mail view escapes foreign text and locks the letter in a sandbox', async () => {
  await send();
  const list = await (await fetch(`${simulator.url}/mail`)).text();
  expect(list).toContain('Miadi &#60;b&#62;NY7K2Q');
  const id = simulator.control.mail()[0]?.id ?? '';
  expect(await (await fetch(`${simulator.url}/mail/${id}`)).text()).toContain(
    `<iframe title="Letter as HTML" sandbox src="/mail/${id}/html">`,
  );
  const html = await fetch(`${simulator.url}/mail/${id}/html`);
  expect(html.headers.get('content-security-policy')).toContain('sandbox');
  expect((await fetch(`${simulator.url}/mail/unknown`)).status).toBe(404);
});

test('the server can be down (421, nothing kept) and cut off (kept, no answer)', async () => {
  simulator.control.setFault('smtp-down', { on: true, remaining: 1 });
  await expect(send()).rejects.toMatchObject({ responseCode: 421 });
  expect(simulator.control.mail()).toEqual([]);
  simulator.control.setFault('smtp-cut', { on: true });
  await expect(send()).rejects.toThrow();
  expect(simulator.control.mail()).toHaveLength(1);
  await send();
});
