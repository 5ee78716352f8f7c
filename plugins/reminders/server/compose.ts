import { setTimeout as sleep } from 'node:timers/promises';
import type { Route } from '../../../src/access/route';
import { ACCOUNT_MAILER } from '../../../src/kernel/account-mailer';
import { realNow } from '../../../src/kernel/clock';
import { CODE_SENDER } from '../../../src/kernel/code-sender';
import type { Trx } from '../../../src/kernel/db';
import { PHONE_NOTICES } from '../../../src/kernel/phone-notices';
import type { Kernel } from '../../../src/kernel/kernel';
import { EVERY_MINUTE, startTicker } from '../../../src/kernel/ticker';
import { rateLimit } from '../../../src/kernel/rate-limit';
import { reasonOf } from '../../../src/kernel/log';
import { channelsOf, type Channels } from './adapters/channels';
import { daktariTexts, type CodeReaders } from './adapters/daktari-texts';
import { expoClient } from './adapters/expo-client';
import { expoSender } from './adapters/expo-sender';
import { mailSender } from './adapters/mail-sender';
import { createRateLimit } from './adapters/rate-limit';
import { reasonOfCode } from './adapters/reason-of-code';
import { signedByTwilio } from './adapters/signed-by-twilio';
import { timedSenders } from './adapters/timed-senders';
import { twilioClient } from './adapters/twilio-client';
import { twilioReach } from './adapters/twilio-errors';
import { twilioSender } from './adapters/twilio-sender';
import { unconfiguredSender } from './adapters/unconfigured-sender';
import type { Settings } from './config';
import { REMINDERS, type RemindersFace } from './face';
import { contributeFigures } from './figures';
import { CODE_FALLBACK, RECEIPTS, SEND, SWEEP } from './jobs';
import type { Sender, Senders } from './ports';
import { deliveryRoutes } from './routes/deliveries';
import { notificationRoutes } from './routes/notifications';
import { pushRoutes } from './routes/push';
import { DELIVERY_PARAMETER, STATUS_PATH, twilioStatusRoute } from './routes/twilio-status';
import { contributeSealedColumns } from './store/sealed-columns';
import { remindersStore } from './store/store';
import { askForReceipts } from './use-cases/ask-for-receipts';
import { cancelPlanned } from './use-cases/cancel-planned';
import { planReminders } from './use-cases/plan-reminders';
import { queueAccountMail } from './use-cases/queue-delivery';
import { receiveStatus } from './use-cases/receive-status';
import { fallBackToSms, forgetCode, queueCode } from './use-cases/send-code';
import { sendDelivery } from './use-cases/send-delivery';
import { sweep } from './use-cases/sweep';
import { tellOfficers, tellRecordOpened } from './use-cases/tell-emergency';
import { tellNumber } from './use-cases/tell-number';
import { tellPatient } from './use-cases/tell-patient';
import { tellStaff } from './use-cases/tell-staff';
import { lostCard } from './use-cases/list-deliveries';
import type { Work } from './use-cases/work';

/** One person sends a few again, not a clinic's all. */
const AGAIN = { limit: 20, windowMs: 60_000 };

/** Longer than their jobs look after them. */
const KEEP_TICKETS_MS = 2 * 24 * 60 * 60_000;

export interface Reminders {
  face: RemindersFace;
  routes: readonly Route[];
  /** Starts the minute clock; returns what stops it. */
  start(): () => Promise<void>;
}

/** `senders` stands in for the real ones in tests. */
export function composeReminders(
  kernel: Kernel,
  settings: Settings,
  senders = sendersOf(settings),
): Reminders {
  const work: Work = { kernel, store: remindersStore(kernel.vault) };
  kernel.homeCards.add('messages', lostCard(work.store));
  const timed = timedSenders(senders, kernel);
  const sending = { ...work, senders: timed, texts: daktariTexts(readersOf(settings)) };
  const again = rateLimit(AGAIN);
  const face: RemindersFace = {
    plan: (trx, card) => planReminders(work, trx, card),
    cancelPlanned: (trx, visitId) => cancelPlanned(work, trx, visitId),
    tell: (trx, notice) => tellPatient(work, trx, notice),
    tellStaff: (trx, notice) => tellStaff(work, trx, notice),
    tellRecordOpened: (trx, card) => tellRecordOpened(work, trx, card),
    tellOfficers: (trx, kind, card) => tellOfficers(work, trx, kind, card),
  };
  contributeSealedColumns(kernel);
  contributeFigures(kernel.figures);
  kernel.services.provide(REMINDERS, face);
  kernel.services.provide(CODE_SENDER, {
    channels: ['whatsapp-then-sms', 'sms'],
    queue: (trx, message) => queueCode(work, trx, message),
    forget: (trx, challenge) => forgetCode(work, trx, challenge),
  });
  kernel.services.provide(PHONE_NOTICES, { tell: (trx, notice) => tellNumber(work, trx, notice) });
  kernel.services.provide(ACCOUNT_MAILER, {
    queue: (trx, mail) => queueAccountMail(work, trx, mail),
    forget: (trx, about) => forgetCode(work, trx, about),
  });
  kernel.outbox.handleEffect(SEND, ({ deliveryId }, run) => sendDelivery(sending, deliveryId, run));
  kernel.outbox.handle(CODE_FALLBACK, ({ deliveryId }, trx) => fallBackToSms(work, trx, deliveryId));
  kernel.outbox.handleEffect(RECEIPTS, ({ slot }) => askForReceipts(work, senders.push, slot));
  kernel.sweeps.add('reminders_push_tickets', (trx, now) =>
    work.store.pushTickets.dropBefore(trx, new Date(now.getTime() - KEEP_TICKETS_MS)),
  );
  kernel.outbox.handle(SWEEP, ({ minute }, trx) => sweep(work, trx, minute));
  return {
    face,
    routes: [
      statusRoute(work, settings),
      ...notificationRoutes(work),
      ...pushRoutes(work),
      ...deliveryRoutes({ ...work, reasonOf: reasonOfCode }, (userId) => again.take(`user:${userId}`)),
    ],
    start: () => startTicker('reminders', EVERY_MINUTE, () => enqueueSweep(kernel)),
  };
}

function statusRoute(work: Work, settings: Settings): Route {
  const { twilioAuthToken } = settings;
  return twilioStatusRoute({
    publicUrl: publicUrlOf(settings),
    isSigned: (signature, url, parameters) =>
      twilioAuthToken !== undefined && signedByTwilio(twilioAuthToken, signature, url, parameters),
    receive: (report) => receiveStatus({ ...work, reachOf: twilioReach }, report),
    count: (outcome) => work.kernel.counters.count('message_reports', { outcome }),
  });
}

function sendersOf(settings: Settings): Senders {
  const channels = channelsOf(settings);
  const byPhone = phoneSender(settings, channels);
  return {
    whatsapp: byPhone,
    sms: byPhone,
    email: channels.mail ? mailSender(channels.mail) : unconfiguredSender(),
    push: expoSender(expoClient(settings.pushBaseUrl, settings.pushAccessToken)),
  };
}

function phoneSender(settings: Settings, { account, whatsapp, sms }: Channels): Sender {
  if (account === null) return unconfiguredSender();
  const publicUrl = publicUrlOf(settings);
  return twilioSender({
    client: twilioClient(account.sid, account.token, settings.twilioBaseUrl),
    whatsappFrom: whatsapp?.from,
    smsFrom: sms?.from,
    templates: settings.templates,
    callbackUrl: (id) =>
      publicUrl === null ? null : `${publicUrl}/api${STATUS_PATH}?${DELIVERY_PARAMETER}=${id}`,
    limit: createRateLimit(settings.ratePerSecond, realNow, sleep),
  });
}

/** Without the port, which a message to a phone does not name. */
function readersOf({ productUrl, androidAppHash }: Settings): CodeReaders {
  const domain = productUrl === undefined ? null : new URL(productUrl).hostname;
  return { domain, androidAppHash: androidAppHash ?? null };
}

function publicUrlOf({ statusCallbackBaseUrl, productUrl }: Settings): string | null {
  return (statusCallbackBaseUrl ?? productUrl)?.replace(/\/+$/, '') ?? null;
}

/** Only enqueues: a tick in two processes is one sweep, by the minute in its key. */
async function enqueueSweep(kernel: Kernel): Promise<void> {
  const minute = kernel.clock.now().toISOString().slice(0, 16);
  const enqueue = (trx: Trx): Promise<void> =>
    kernel.outbox.enqueue(trx, SWEEP, { minute }, { dedupeKey: `reminders.sweep:${minute}` });
  try {
    await kernel.db().transaction(enqueue);
  } catch (error) {
    kernel.log.error('reminders.sweep-not-enqueued', { reason: reasonOf(error) });
  }
}
