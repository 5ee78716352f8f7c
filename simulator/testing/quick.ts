import { defaultPace, type SimulatorOptions } from '../options';
import { type Simulator, startSimulator } from '../server';

export const amina = '254712345678';

/** A simulator whose network takes no time; prompts and rule 17 keep theirs, on the virtual clock. */
export function startQuick(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  return startSimulator({
    phones: [{ msisdn: amina, name: 'Amina Yusuf', balanceCents: 431_000 }],
    pace: { ...defaultPace, callbackMs: 5, confirmationMs: 5, autoAnswerMs: 5, statusMs: 5 },
    seed: 7,
    ...options,
  });
}
