import { at } from '../client';
import type { Caller, Rows, World } from '../world';

const DAY_MS = 86_400_000;

/** X hands A over; the admin hands B over and takes it back. */
export async function handOverToW(
  as: World['as'],
  { patient, doctorW }: Pick<Rows, 'patient'> & { doctorW: string },
  now: Date,
): Promise<Rows['handOver']> {
  const until = new Date(now.getTime() + 30 * DAY_MS).toISOString();
  const give = async (caller: Caller, of: string): Promise<string> => {
    const body = { patient: of, practitioner: doctorW, until, reason: 'Away on leave' };
    const reply = await as(caller, 'POST', '/api/care/hand-overs', { body });
    if (reply.status !== 201) throw new Error(`no hand-over: ${reply.text}`);
    return String(at(reply, 'id'));
  };
  const handOver = { A: await give('doctorX', patient.A), B: await give('admin1', patient.B) };
  const ended = await as('admin1', 'DELETE', `/api/care/hand-overs/${handOver.B}`);
  if (ended.status !== 200) throw new Error(`not withdrawn: ${ended.text}`);
  return handOver;
}

/** Y opens the patient in an emergency and ends it; the officer finds that right. */
export async function reviewedEmergency(as: World['as'], patient: string): Promise<string> {
  const reason = { category: 'life-or-limb', words: 'Snake bite, the patient is not mine' };
  const opened = await as('doctorY', 'POST', '/api/care/break-glass', { body: { patient, reason } });
  const id = String(at(opened, 'id'));
  await as('doctorY', 'DELETE', `/api/care/break-glass/${id}`);
  const body = { verdict: 'justified', words: 'The ward confirms it' };
  const review = await as('officer1', 'POST', `/api/compliance/break-glass/${id}/review`, { body });
  if (review.status !== 200) throw new Error(`not reviewed: ${opened.text} ${review.text}`);
  return id;
}
