/** As `GET /cms-home` answers (src/strapi/cms-home.ts). */
interface Count {
  name: string;
  count: number;
  alarm: boolean;
}
export interface HomeReply {
  cards: Record<string, Count[] | undefined>;
}

export interface CardText {
  name: string;
  title: string;
  /** Where the console shows the rows behind the counts; null where no role of the CMS may see them. */
  link: { to: string; label: string } | null;
  /** Said instead of counts where all of them are nought; null where noughts are worth reading. */
  calm: string | null;
  /** In the order in which they are read. `sentence`: of a single clinic it is said without its number. */
  counts: readonly { name: string; words: string; sentence?: string }[];
}

export const CARDS: readonly CardText[] = [
  {
    name: 'visits',
    title: 'Visits today',
    link: { to: '/console', label: 'Open the day in the console' },
    calm: null,
    counts: [
      { name: 'expected', words: 'still to come' },
      { name: 'begun', words: 'begun, not closed yet' },
      { name: 'seen', words: 'seen' },
      { name: 'missed', words: 'did not come' },
      { name: 'unpaid', words: 'held, not paid yet' },
    ],
  },
  {
    name: 'payments',
    title: 'Payments to look at',
    link: { to: '/console/payments', label: 'Open payments in the console' },
    calm: 'No payment waits for anybody.',
    counts: [
      { name: 'unsettled', words: 'that M-Pesa left open, or that nobody is known for' },
      { name: 'refunds_due', words: 'to be sent back by hand' },
      { name: 'refunds_to_approve', words: 'refunds that wait for a second person' },
    ],
  },
  {
    name: 'chain',
    title: 'Audit trail',
    link: null,
    calm: 'There is no clinic yet.',
    counts: [
      {
        name: 'broken',
        words: 'clinics where the last check found it broken',
        sentence: 'The last check found it broken. Tell your compliance officer now.',
      },
      {
        name: 'unchecked',
        words: 'clinics where nobody checked it for a week',
        sentence: 'Nobody has checked it for a week. Your compliance officer can, in the console.',
      },
      {
        name: 'whole',
        words: 'clinics where the last check found it whole',
        sentence: 'The last check found it whole.',
      },
    ],
  },
  {
    name: 'messages',
    title: 'Messages that did not arrive',
    link: { to: '/console/messages', label: 'Open messages in the console' },
    calm: 'No failed message waits for anybody.',
    counts: [{ name: 'lost', words: 'failed, and nothing went in their place: send again, or call' }],
  },
];

export interface Line {
  name: string;
  /** Null where the words are a sentence of their own. */
  count: number | null;
  words: string;
  alarm: boolean;
}

/** What a card says; nothing where its sentence for calm days is said. */
export function linesOf({ calm, counts }: CardText, found: readonly Count[]): Line[] {
  const total = found.reduce((sum, { count }) => sum + count, 0);
  return counts.flatMap(({ name, words, sentence }): Line[] => {
    const { count = 0, alarm = false } = found.find((each) => each.name === name) ?? {};
    if (count === 0 && calm !== null) return [];
    if (sentence !== undefined && total === 1) return [{ name, count: null, words: sentence, alarm }];
    return [{ name, count, words, alarm: alarm && count > 0 }];
  });
}
