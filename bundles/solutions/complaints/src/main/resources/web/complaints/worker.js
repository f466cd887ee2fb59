// SPDX-License-Identifier: Apache-2.0
// Gives out the crew's pages, as crew.js put them by, where there is no line. With a line everything comes from the server.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const {method, mode, destination} = event.request;
  if (method === 'GET' && (mode === 'navigate' || ['style', 'script', 'image'].includes(destination))) {
    event.respondWith(fetch(event.request).catch(async error => {
      const kept = await caches.match(event.request, {ignoreVary: true, ignoreSearch: mode === 'navigate'});
      if (!kept) {
        throw error;
      }
      return kept;
    }));
  }
});
