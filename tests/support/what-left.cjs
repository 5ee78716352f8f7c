// Notes what leaves the process for good besides the database: bytes on a socket, lines in the anchor file.
//
// A process killed right before boundary n leaves the same world as one killed right after the boundary before it,
// unless something left in between. What never counts: the database's own connection; a GET of ours (a clock that is
// followed, a message that is looked up) and an answer to a GET, since who asks and who is asked are as before, and the
// question is put again.
const { subscribe } = require('node:diagnostics_channel');
const files = require('node:fs/promises');
const net = require('node:net');
const path = require('node:path');

const DATABASE_PORT = process.env.DATABASE_URL
  ? Number(new URL(process.env.DATABASE_URL).port || 5432)
  : null;
const REQUEST_LINE = /^([A-Z]+) (\/[^?\s]*)/;

let left = [];
/** The request that a connection to us is answering. */
const asked = new WeakMap();

/** What has left since it was last forgotten. */
exports.whatLeft = () => left;
exports.forget = (first = []) => {
  left = first;
};

subscribe('http.server.request.start', ({ request, socket }) => {
  asked.set(socket, { method: request.method, url: request.url });
});

const { write } = net.Socket.prototype;
net.Socket.prototype.write = function (chunk, ...rest) {
  const bytes = describe(this, chunk);
  if (bytes !== null) {
    left.push(bytes);
    // What is written earlier waits in this process.
    if (this.connecting) this.once('connect', () => left.push(bytes));
  }
  return write.call(this, chunk, ...rest);
};

const { open } = files;
files.open = async (file, ...rest) => {
  const handle = await open(file, ...rest);
  const { write: writeFile } = handle;
  const line = `a line in ${path.basename(String(file))}`;
  handle.write = async (...values) => {
    left.push(line);
    const written = await writeFile.apply(handle, values);
    left.push(line);
    return written;
  };
  return handle;
};

function describe(socket, chunk) {
  if (DATABASE_PORT !== null && socket.remotePort === DATABASE_PORT) return null;
  const question = asked.get(socket);
  if (question)
    return question.method === 'GET' ? null : `an answer to ${question.method} ${shortened(question.url)}`;
  const [, method, url] = REQUEST_LINE.exec(String(chunk).slice(0, 500)) ?? [];
  if (method === 'GET') return null;
  return method ? `${method} ${shortened(url)}` : `bytes to port ${socket.remotePort ?? '(connecting)'}`;
}

/** Ids and tokens say nothing to a reader. */
function shortened(url) {
  return url.split('?')[0].replace(/\/[A-Za-z0-9_-]{16,}/g, '/…');
}
