import type { Objective } from '../../../../src/kernel/figures';
import {
  budgetLeft,
  burnRate,
  stateOf,
  type BurnPolicy,
  type Events,
  type ObjectiveState,
} from '../domain/burn-rate';
import type { Parts } from './parts';
import { eventsUpToNow } from './read-events';
import { requireOperator } from './require-operator';

export interface ObjectiveView {
  name: string;
  goal: number;
  /** Seconds of which it speaks; null where it counts failures. */
  withinSeconds: number | null;
  state: ObjectiveState;
  /** The share that was good over the whole window; null without events. */
  reached: number | null;
  budgetLeft: number | null;
  burns: readonly { minutes: number; rate: number | null }[];
}

const NOTHING: Events = { bad: 0, all: 0 };

export async function readObjectives(
  parts: Parts,
  clinicId: number | null,
): Promise<{ windowDays: number; objectives: ObjectiveView[] }> {
  await requireOperator(parts, clinicId);
  const { burn } = parts.policy;
  const objectives: ObjectiveView[] = [];
  for (const [name, objective] of parts.kernel.figures.objectives.entries()) {
    objectives.push(await viewOf(parts, name, objective));
  }
  return { windowDays: burn.windowDays, objectives };
}

async function viewOf(parts: Parts, name: string, { goal: own, promise }: Objective): Promise<ObjectiveView> {
  const { burn, goals } = parts.policy;
  const goal = goals.get(name) ?? own;
  const spans = spansOf(burn);
  const events = await eventsUpToNow(parts, promise, [...spans, windowMinutes(burn)]);
  const eventsOf = (minutes: number): Events => events.get(minutes) ?? NOTHING;
  const whole = eventsOf(windowMinutes(burn));
  return {
    name,
    goal,
    withinSeconds: promise.kind === 'within' ? promise.seconds : null,
    state: stateOf(goal, burn, eventsOf),
    reached: whole.all === 0 ? null : 1 - whole.bad / whole.all,
    budgetLeft: budgetLeft(whole, goal),
    burns: spans.map((minutes) => ({ minutes, rate: burnRate(eventsOf(minutes), goal, burn.leastEvents) })),
  };
}

function spansOf({ alarms }: BurnPolicy): number[] {
  const all = new Set(alarms.flatMap(({ longMinutes, shortMinutes }) => [shortMinutes, longMinutes]));
  return [...all].sort((one, other) => one - other);
}

function windowMinutes({ windowDays }: BurnPolicy): number {
  return windowDays * 24 * 60;
}
