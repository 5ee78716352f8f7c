import { contributions } from './registry';
import { requireSetupSteps, SETUP_STEPS, type SetupStep } from './setup-steps';

const step: SetupStep = () => Promise.resolve({ gaps: [], counts: {} });

function registered(names: readonly string[]) {
  const steps = contributions<SetupStep>('setup step');
  for (const name of names) steps.add(name, step);
  return steps;
}

test('a list that is whole lets the boot go on, a step that is missing or has no words stops it', () => {
  expect(() => requireSetupSteps(registered(SETUP_STEPS))).not.toThrow();
  expect(() => requireSetupSteps(registered(SETUP_STEPS.slice(1)))).toThrow('missing clinic');
  expect(() => requireSetupSteps(registered([...SETUP_STEPS, 'parking']))).toThrow('unknown parking');
});
