import type { PlainConsoleKey } from '@daktari/texts/console';
import type { Say } from '../console-context';

/*
 * What charts, objectives, connections and values of labels are called by people. A plugin may add one before anybody has
 * found words for it: then its own name is shown, which is plain English.
 */
const NAMES = {
  charts: {
    requests: 'console.chart.requests',
    'failed-requests': 'console.chart.failed-requests',
    'latency-p50': 'console.chart.latency-p50',
    'latency-p95': 'console.chart.latency-p95',
    'latency-p99': 'console.chart.latency-p99',
    'job-lag': 'console.chart.job-lag',
    'jobs-waiting': 'console.chart.jobs-waiting',
    'dead-letters': 'console.chart.dead-letters',
    jobs: 'console.chart.jobs',
    payments: 'console.chart.payments',
    'payment-success': 'console.chart.payment-success',
    'payments-waiting': 'console.chart.payments-waiting',
    'payment-time-p50': 'console.chart.payment-time-p50',
    'payment-time-p95': 'console.chart.payment-time-p95',
    refunds: 'console.chart.refunds',
    messages: 'console.chart.messages',
    'messages-confirmed': 'console.chart.messages-confirmed',
    'messages-read': 'console.chart.messages-read',
    'messages-waiting': 'console.chart.messages-waiting',
    visits: 'console.chart.visits',
    'double-bookings-refused': 'console.chart.double-bookings-refused',
    'loop-lag': 'console.chart.loop-lag',
    memory: 'console.chart.memory',
    processor: 'console.chart.processor',
  },
  objectives: {
    availability: 'console.objective.availability',
    latency: 'console.objective.latency',
    payments: 'console.objective.payments',
    'job-lag': 'console.objective.job-lag',
  },
  /** What to do first about an objective. */
  remedies: {
    availability: 'console.remedy.availability',
    latency: 'console.remedy.latency',
    payments: 'console.remedy.payments',
    'job-lag': 'console.remedy.job-lag',
  },
  connections: {
    database: 'console.connection.database',
    email: 'console.connection.email',
    files: 'console.connection.files',
    mpesa: 'console.connection.mpesa',
    push: 'console.connection.push',
    sms: 'console.connection.sms',
    whatsapp: 'console.connection.whatsapp',
  },
  labels: {
    outcome: 'console.label.outcome',
    route: 'console.label.route',
    status: 'console.label.status',
    channel: 'console.label.channel',
    happening: 'console.label.happening',
  },
  outcomes: {
    paid: 'console.outcome.paid',
    cancelled: 'console.outcome.cancelled',
    insufficient_funds: 'console.outcome.insufficient_funds',
    unreachable: 'console.outcome.unreachable',
    wrong_pin: 'console.outcome.wrong_pin',
    expired: 'console.outcome.expired',
    busy: 'console.outcome.busy',
    limit: 'console.outcome.limit',
    unknown: 'console.outcome.unknown',
    not_configured: 'console.outcome.not_configured',
    due: 'console.outcome.due',
    sent: 'console.outcome.sent',
    delivered: 'console.outcome.delivered',
    read: 'console.outcome.read',
    failed: 'console.outcome.failed',
    skipped: 'console.outcome.skipped',
    opted_out: 'console.outcome.opted_out',
    unwanted: 'console.outcome.unwanted',
  },
  happenings: {
    held: 'console.happening.held',
    confirmed: 'console.happening.confirmed',
    moved: 'console.happening.moved',
    late: 'console.happening.late',
    arrived: 'console.happening.arrived',
    'called-in': 'console.happening.called-in',
    cancelled: 'console.happening.cancelled',
    'hold-expired': 'console.happening.hold-expired',
    completed: 'console.happening.completed',
    'no-show': 'console.happening.no-show',
  },
  business: {
    visits: 'console.business.visits',
    completed: 'console.business.completed',
    no_shows: 'console.business.no_shows',
    cancelled_by_patient: 'console.business.cancelled_by_patient',
    cancelled_by_clinic: 'console.business.cancelled_by_clinic',
    lead_time: 'console.business.lead_time',
    waiting: 'console.business.waiting',
    waiting_p90: 'console.business.waiting_p90',
    received: 'console.business.received',
    refunded: 'console.business.refunded',
  },
} as const satisfies Record<string, Record<string, PlainConsoleKey>>;

export type NameOf = keyof typeof NAMES;

export function nameIn(say: Say, of: NameOf, name: string): string {
  const known: Readonly<Record<string, PlainConsoleKey>> = NAMES[of];
  const key = Object.hasOwn(known, name) ? known[name] : undefined;
  return key ? say(key) : name.replaceAll('_', ' ');
}

/** The name of a value of a label. */
export function valueIn(say: Say, label: string | null, value: string): string {
  switch (label) {
    case 'outcome':
      return nameIn(say, 'outcomes', value);
    case 'happening':
      return nameIn(say, 'happenings', value);
    case 'channel':
      return nameIn(say, 'connections', value);
    default:
      return value;
  }
}
