import { askErasure, ERASURE_STATES, isOverdue } from './erasure';

const NOW = new Date('2026-12-07T06:00:00Z');

test('whoever asks is answered within thirty days', () => {
  const request = askErasure('R1', { patientId: 3, clinicId: 1 }, NOW);
  expect(request).toMatchObject({ state: 'open', askedAt: NOW, dueAt: new Date('2027-01-06T06:00:00Z') });
  expect(isOverdue(request, request.dueAt)).toBe(false);
  expect(isOverdue(request, new Date(request.dueAt.getTime() + 1))).toBe(true);
});

test('only what waits is overdue', () => {
  const states = ERASURE_STATES.filter((state) =>
    isOverdue({ state, dueAt: NOW }, new Date(NOW.getTime() + 1)),
  );
  expect(states).toEqual(['open']);
});
