// Preloaded into the measured product: bookings and callbacks still write their jobs, but nobody works them off, so that
// a request is charged with what it does itself. The twin has no worker either.
const path = require('node:path');
const worker = require(path.resolve(__dirname, '../../dist/src/kernel/worker.js'));

const createWorker = worker.createWorker;
worker.createWorker = (parts) => ({
  ...createWorker(parts),
  start: () => Promise.resolve(),
  wake: () => undefined,
});
