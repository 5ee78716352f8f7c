import { both } from '../world/bilingual';
import { postJson } from '../world/post';
import type { TillEntry } from '../world/till';
import type { World } from '../world/world';
import { c2bConfirmation } from './messages';

export type C2bUrls = Map<
  string,
  {
    confirmationUrl: string;
    validationUrl: string;
    responseType: string;
    /** Receipts of which the product was told, or would have been but for a fault. */
    told: string[];
  }
>;

/** A PayBill with registered URLs is told of every payment, STK ones too, with the same receipt. */
export async function sendConfirmation(
  world: World,
  urls: C2bUrls,
  entry: TillEntry,
  type: string,
): Promise<void> {
  const registered = urls.get(entry.shortCode);
  if (!registered) return;
  if (world.faults.take('drop-c2b', entry.msisdn)) {
    world.journal.write(
      'bad',
      both('C2B confirmation dropped (fault)', 'Uthibitisho wa C2B umepotezwa (hitilafu)'),
      entry.receipt,
    );
    registered.told.push(entry.receipt);
    return;
  }
  const payer = world.phones.meet(entry.msisdn);
  const body = c2bConfirmation(entry, payer, world.till.view().balanceCents, type);
  const posted = await postJson(registered.confirmationUrl, body);
  registered.told.push(entry.receipt);
  const told = posted.problem ?? `HTTP ${posted.status}`;
  world.journal.write(
    'money',
    both('C2B confirmation sent', 'Uthibitisho wa C2B umetumwa'),
    `${entry.receipt}, ${told}`,
  );
}
