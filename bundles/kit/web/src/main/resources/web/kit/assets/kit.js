// SPDX-License-Identifier: Apache-2.0
// Makes pages nicer; every page works without it.
(() => {
  'use strict';

  // A position is asked for only when the person presses the button.
  for (const fold of navigator.geolocation ? document.querySelectorAll('[data-point]') : []) {
    const status = fold.querySelector('[data-status]');
    const [latitude, longitude] = fold.querySelectorAll('input');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-outline-primary';
    button.textContent = fold.dataset.point;
    status.before(button);
    button.addEventListener('click', () => {
      button.disabled = true;
      navigator.geolocation.getCurrentPosition(
        place => {
          button.disabled = false;
          status.textContent = '';
          latitude.value = place.coords.latitude.toFixed(5);
          longitude.value = place.coords.longitude.toFixed(5);
        },
        () => {
          button.disabled = false;
          status.textContent = fold.dataset.failed;
        },
        {enableHighAccuracy: true, timeout: 15000});
    });
  }

  // A form is sent once, however often the button is pressed; the server makes sure of it anyway.
  for (const form of document.querySelectorAll('form[method=post]')) {
    form.addEventListener('submit', event => {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = 'yes';
      setTimeout(() => delete form.dataset.sent, 8000);
    });
  }

  // What pages put by on this device for times without a line goes with the sign-out.
  document.querySelector('form[action="/account/sign-out"]')?.addEventListener('submit', () => {
    globalThis.caches?.keys().then(all => all.forEach(each => caches.delete(each)));
    indexedDB.databases?.().then(all => all.forEach(each => indexedDB.deleteDatabase(each.name)));
  });

  // What everybody has to know reaches open pages too: a stream says that it changed; a page that gets no stream asks every three.
  const banners = document.getElementById('banners');
  if (banners) {
    let stream, timer, streamAgain = 0;
    const later = wait => {
      clearTimeout(timer);
      timer = setTimeout(look, wait);
    };
    const look = () => fetch(banners.dataset.part, {redirect: 'error'})
      .then(answer => answer.ok ? answer.text() : Promise.reject(answer.status))
      .then(html => {
        const next = new DOMParser().parseFromString(html, 'text/html').body;
        if (next.innerHTML.trim() !== banners.innerHTML.trim()) {
          banners.replaceChildren(...next.childNodes);
        }
      })
      .catch(() => {})
      .then(() => document.hidden || stream || (Date.now() > streamAgain ? follow() : later(3000)));
    const close = () => {
      clearTimeout(timer);
      stream?.close();
      stream = null;
    };
    const follow = () => {
      stream = new EventSource(banners.dataset.stream);
      stream.addEventListener('changed', () => later(1100 + 1900 * Math.random()));
      stream.addEventListener('error', () => {
        close();
        streamAgain = Date.now() + 30000 + 30000 * Math.random();
        later(1000 + 3000 * Math.random());
      });
    };
    document.addEventListener('visibilitychange', () => document.hidden ? close() : look());
    addEventListener('pagehide', close);
    addEventListener('pageshow', event => event.persisted && look());
    if (!document.hidden) {
      follow();
    }
  }
})();
