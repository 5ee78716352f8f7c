import { waysOut } from './ways-out';

const DESK = { operations: ['unsettled.assign', 'unsettled.send-back'] };
const money = { givable: 'any' as const, sendBackAsked: false, sendingBack: null };

test('money is given to a visit, or asked back', () => {
  const note = 'console.unsettled.send_back_second';
  expect(waysOut(money, DESK)).toEqual({ give: true, sendBack: true, note });
  expect(waysOut({ ...money, givable: 'look-alike' }, DESK)).toEqual({ give: true, sendBack: true, note });
});

test('who may not give it is told who may', () => {
  const note = 'console.unsettled.only_admin';
  expect(waysOut({ ...money, givable: 'none' }, DESK)).toEqual({ give: false, sendBack: true, note });
});

test('asked back it waits for a second person, and may still find its visit', () => {
  const note = 'console.unsettled.send_back_waits';
  expect(waysOut({ ...money, sendBackAsked: true }, DESK)).toEqual({ give: true, sendBack: false, note });
});

test('M-Pesa refusing leaves both; nobody knowing leaves nothing to do here', () => {
  const lost = { refund: 'r', closeAsked: false };
  const failed = { ...lost, state: 'failed' as const, code: 'R000002', saidCode: null };
  expect(waysOut({ ...money, sendingBack: failed }, DESK)).toMatchObject({ give: true, sendBack: true });
  const review = { ...lost, state: 'review' as const, code: null, saidCode: null };
  expect(waysOut({ ...money, givable: 'none', sendingBack: review }, DESK)).toEqual({
    ...{ give: false, sendBack: false, note: null },
  });
});

test('who may do nothing has no button', () => {
  expect(waysOut(money, { operations: [] })).toEqual({ give: false, sendBack: false, note: null });
});
