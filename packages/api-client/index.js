// Resolved from the package's real folder; npm's link in node_modules would count the dots from there.
module.exports = require('../../dist/packages/api-client/src/index.js');
