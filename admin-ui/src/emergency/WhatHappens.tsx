import { useId } from 'react';
import { useText } from '../console-context';
import { Icon, type IconName } from '../parts/Icon';

const THINGS = [
  ['messages', 'console.emergency.happens.told', 'console.emergency.happens.told_more'],
  ['shield', 'console.emergency.happens.reviewed', 'console.emergency.happens.reviewed_more'],
  ['audit', 'console.emergency.happens.logged', 'console.emergency.happens.logged_more'],
  ['lock', 'console.emergency.happens.closed', 'console.emergency.happens.closed_more'],
] as const satisfies readonly (readonly [IconName, string, string])[];

/** All that an emergency access sets going, before anybody presses "Open". */
export function WhatHappens({ minutes }: { minutes: number }) {
  const say = useText();
  const heading = useId();
  return (
    <section className="emergency-happens" aria-labelledby={heading}>
      <h3 id={heading}>{say('console.emergency.happens')}</h3>
      <ul>
        <li>
          <Icon name="clock" />
          <span>
            <b>{say('console.emergency.happens.time', { count: minutes })}</b>
            {say('console.emergency.happens.time_more')}
          </span>
        </li>
        {THINGS.map(([icon, what, more]) => (
          <li key={what}>
            <Icon name={icon} />
            <span>
              <b>{say(what)}</b>
              {say(more)}
            </span>
          </li>
        ))}
      </ul>
      <div className="pindo pindo-thin" />
    </section>
  );
}
