import { occupies, transition, VISIT_ACTIONS, VISIT_STATUSES } from './visit-status';

describe('the status of a visit', () => {
  test('changes by these actions and no others', () => {
    const table = VISIT_STATUSES.map((status) => {
      const outcomes = VISIT_ACTIONS.map((action) => {
        const next = transition(status, action);
        return `${action}: ${next.ok ? next.status : `(${next.code})`}`;
      });
      return [status, ...outcomes].join('\n  ');
    });
    expect(table.join('\n')).toMatchInlineSnapshot(`
     "held
       confirm: confirmed
       extend: held
       move: held
       cancel: cancelled
       expire: expired
       rebook: (visit_not_held)
       complete: (visit_not_started)
       markNoShow: (visit_not_started)
     confirmed
       confirm: (visit_not_held)
       extend: (visit_not_held)
       move: confirmed
       cancel: cancelled
       expire: (visit_not_held)
       rebook: (visit_not_held)
       complete: completed
       markNoShow: no_show
     completed
       confirm: (visit_not_held)
       extend: (visit_not_held)
       move: (visit_not_movable)
       cancel: (visit_not_cancellable)
       expire: (visit_not_held)
       rebook: (visit_not_held)
       complete: (visit_already_over)
       markNoShow: (visit_already_over)
     cancelled
       confirm: (visit_not_held)
       extend: (visit_not_held)
       move: (visit_not_movable)
       cancel: (visit_already_cancelled)
       expire: (visit_not_held)
       rebook: (visit_not_held)
       complete: (visit_already_over)
       markNoShow: (visit_already_over)
     expired
       confirm: (hold_expired)
       extend: (hold_expired)
       move: (visit_not_movable)
       cancel: (visit_not_cancellable)
       expire: (hold_expired)
       rebook: confirmed
       complete: (visit_already_over)
       markNoShow: (visit_already_over)
     no_show
       confirm: (visit_not_held)
       extend: (visit_not_held)
       move: (visit_not_movable)
       cancel: (visit_not_cancellable)
       expire: (visit_not_held)
       rebook: (visit_not_held)
       complete: (visit_already_over)
       markNoShow: (visit_already_over)"
    `);
  });

  test('says whether the visit takes its time', () => {
    expect(VISIT_STATUSES.filter(occupies)).toEqual(['held', 'confirmed', 'completed', 'no_show']);
  });
});
