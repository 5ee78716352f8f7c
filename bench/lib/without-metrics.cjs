// Preloaded into a second product: the same routes, and nothing that counts, times, samples or watches. Its difference to the
// real one is what metrics cost.
const path = require('node:path');
const dist = path.resolve(__dirname, '../../dist');
const keeper = require(`${dist}/plugins/monitoring/server/use-cases/keep-minute.js`);
const ownFigures = require(`${dist}/plugins/monitoring/server/adapters/process-figures.js`);
const counters = require(`${dist}/src/kernel/counters.js`);
const requests = require(`${dist}/src/kernel/request-figures.js`);
const slow = require(`${dist}/src/kernel/slow-queries.js`);

const nothing = () => undefined;
counters.prometheusCounters = () => ({
  count: nothing,
  time: nothing,
  text: async () => '',
  tally: () => [],
});
requests.measureRequests = () => nothing;
slow.watchSlowQueries = () => nothing;
keeper.minuteKeeper = () => ({ keep: async () => undefined, keepLast: async () => undefined });
ownFigures.processFigures = () => ({ take: () => [], text: async () => '', stop: nothing });
