import { serviceKey, type Contributions } from '../../kernel/registry';

/** A kind of list that stands open in the console, and what changes it. */
export interface LiveTopic {
  /** As the trail names them, e.g. `visit`. */
  nouns: readonly string[];
  /** Whoever may call this hears that something changed; what, they ask themselves, by their own rules. */
  operation: string;
}

/** By name, e.g. `visits`. Whoever owns the nouns contributes it. */
export const LIVE_TOPICS = serviceKey<Contributions<LiveTopic>>('live topics');
