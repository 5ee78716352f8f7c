import type { Trx } from '../../../../src/kernel/db';
import type { PhoneNotices } from '../../../../src/kernel/phone-notices';
import { queueCodeDelivery } from './queue-delivery';
import type { Work } from './work';

/** By SMS, which whoever holds the number gets with any phone. */
export async function tellNumber(
  work: Work,
  trx: Trx,
  notice: Parameters<PhoneNotices['tell']>[1],
): Promise<void> {
  const { kind, occasion, msisdn, language, goodUntil } = notice;
  const mark = { challenge: occasion, goodUntil, send: 1 };
  const facts = {
    ...{ msisdn, code: '' },
    ...('link' in notice && { link: notice.link }),
    ...('change' in notice && { change: notice.change }),
  };
  await queueCodeDelivery(work, trx, { ...mark, kind, channel: 'sms', language, facts });
}
