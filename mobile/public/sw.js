// The app's own files, so that it opens without a network. Replies of the API never pass through here: what it keeps of
// people is sealed by the app itself.
/* global self, caches, fetch, URL, Request, setTimeout */
const { version, files } = /* filled in by scripts/app/finish-web.mjs */ { version: 'dev', files: [] };
const CACHE = `daktari-app-${version}`;
const HOME = '/app/';
/** How long a page waits for the network before the copy is shown. */
const PATIENCE_MS = 3000;

self.addEventListener('install', (event) => {
  const fresh = files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname !== '/app' && !url.pathname.startsWith(HOME)) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : asset(request));
});

/** The newest page where the network is quick enough; its files have hashes, so an older one still fits the copy. */
async function page(request) {
  const copy = await caches.match(HOME);
  if (!copy) return fetch(request);
  // A proxy whose server is down answers too.
  const asked = fetch(request).then((reply) => (reply.status >= 500 ? copy : reply));
  const late = new Promise((resolve) => setTimeout(() => resolve(copy), PATIENCE_MS));
  return Promise.race([asked, late]).catch(() => copy);
}

async function asset(request) {
  const copy = await caches.match(request);
  if (copy) return copy;
  const reply = await fetch(request);
  if (reply.ok) {
    const kept = reply.clone();
    const cache = await caches.open(CACHE);
    await cache.put(request, kept);
  }
  return reply;
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith('daktari-app-') && name !== CACHE)
      .map((name) => caches.delete(name)),
  );
}
