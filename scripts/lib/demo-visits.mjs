import { createRequire } from 'node:module';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { api, book, eventually, signInPatient } from './client.mjs';
import { DEMO_PASSWORD, root } from './stack.mjs';

const require = createRequire(import.meta.url);
const DAY_MS = 86_400_000;
const HOW_MANY = 9;
/** Later than the notice that a booking needs. */
const SOON_MS = 90 * 60_000;

/** Coming visits that are booked and paid as patients do it, so that they can be moved, cancelled and refunded. */
export async function bookDemoVisits({ productUrl, simulatorUrl }, folder) {
  const done = path.join(folder, 'visits-booked');
  if (existsSync(done)) return;
  const { PATIENTS } = require(path.join(root, 'dist/database/seeds/demo-people.js'));
  const product = api(productUrl);
  const simulator = api(simulatorUrl);
  const doctors = (await product.get('/api/practitioners?populate=services')).body.data;
  const now = new Date((await simulator.get('/clock')).body.virtualMs);

  const bookings = PATIENTS.slice(3, 3 + HOW_MANY).map(async ([, msisdn], index) => {
    const doctor = doctors[index % doctors.length];
    const service = doctor.services[index % doctor.services.length];
    // The first doctor's come as soon as may be, so that the console's day is not empty while the clinic is open.
    const isSoon = index % doctors.length === 0;
    const ahead = isSoon ? SOON_MS : (1 + (index % 5)) * DAY_MS;
    const from = new Date(now.getTime() + ahead).toISOString();
    const to = new Date(now.getTime() + (4 + (index % 5)) * DAY_MS).toISOString();
    const query = new URLSearchParams({
      practitioner: doctor.documentId,
      service: service.documentId,
      from,
      to,
    });
    const { slots } = (await product.get(`/api/scheduling/slots?${query}`)).body;
    const slot = slots[(isSoon ? index : index * 5) % slots.length];
    const patient = await signInPatient(product, msisdn, DEMO_PASSWORD);
    await simulator.patch(`/control/phones/${msisdn}`, { autoAnswer: 'pay' });
    const wish = { practitioner: doctor.documentId, service: service.documentId, startsAt: slot.startsAt };
    const held = await book(patient, wish);
    if (held.status !== 201) throw new Error(`a demo visit was refused: ${held.text}`);
    const read = () => patient.get(`/api/visits/${held.body.id}`);
    await eventually('demo visit is confirmed', read, ({ body }) => body?.status === 'confirmed', 40);
    await simulator.patch(`/control/phones/${msisdn}`, { autoAnswer: null });
  });
  await Promise.all(bookings);
  writeFileSync(done, new Date().toISOString());
}
