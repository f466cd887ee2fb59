// SPDX-License-Identifier: Apache-2.0
// Keeps the part of a page that a mark names fresh. The stream only says that something changed; the part is asked for as any page is.
(() => {
  'use strict';
  const SILENCE = 50000;
  const PAUSE = 2000;
  const LONGEST_PAUSE = 60000;

  for (const mark of document.querySelectorAll('[data-live]')) {
    follow(mark, mark.dataset, mark.querySelector('.live-mark'), mark.querySelector('a'));
  }

  function follow(mark, data, words, link) {
    const clock = new Intl.DateTimeFormat(document.documentElement.lang,
      {hour: 'numeric', minute: '2-digit', timeZone: data.zone});
    let since = data.since;
    let fresh = Date.now();
    let tries = 0;
    let stream = null;
    let watch = 0;
    let retry = 0;
    let asking = 0;
    let onItsWay = false;
    let again = false;

    function show(state, text) {
      if (mark.dataset.state !== state || words.textContent !== text) {
        mark.dataset.state = state;
        words.textContent = text;
      }
      link.hidden = state === 'on';
    }

    function asOf() {
      return data.asOf.replace('{0}', clock.format(fresh));
    }

    function open() {
      clearTimeout(retry);
      stream = new EventSource(data.live + '?since=' + encodeURIComponent(since));
      listen();
      for (const name of ['hello', 'beat', 'changed']) {
        stream.addEventListener(name, event => heard(event));
      }
      // The browser would give up at the first answer that is no stream, such as the 503 of an update.
      stream.addEventListener('error', lost);
    }

    function heard(event) {
      listen();
      tries = 0;
      since = event.lastEventId || since;
      if (event.type === 'changed') {
        ask();
      } else if (!asking) {
        fresh = Date.now();
        show('on', data.on);
      }
    }

    function listen() {
      clearTimeout(watch);
      watch = setTimeout(lost, SILENCE);
    }

    function close() {
      clearTimeout(watch);
      clearTimeout(retry);
      if (stream) {
        stream.close();
        stream = null;
      }
    }

    function lost() {
      close();
      tries += 1;
      show(tries < 4 ? 'again' : 'off', tries < 4 ? data.again : asOf());
      retry = setTimeout(open, Math.min(LONGEST_PAUSE, PAUSE * 2 ** Math.min(tries - 1, 5)) * (0.5 + Math.random()));
    }

    // Not all pages of a city at the same moment, and one page not too often.
    function ask() {
      if (onItsWay) {
        again = true;
      } else if (!asking) {
        asking = setTimeout(fetchPart, 300 + Math.random() * 1200);
      }
    }

    async function fetchPart() {
      onItsWay = true;
      again = false;
      try {
        const answer = await fetch(location.href, {headers: {'HX-Request': 'true'}, cache: 'no-store', redirect: 'error'});
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        put(await answer.text());
        fresh = Date.now();
        show('on', data.on);
      } catch {
        since = '';
        lost();
      } finally {
        asking = 0;
        onItsWay = false;
      }
      if (again) {
        ask();
      }
    }

    function put(html) {
      const part = document.getElementById(data.part);
      const next = new DOMParser().parseFromString(html, 'text/html').getElementById(data.part);
      if (!part || !next || part.outerHTML === next.outerHTML) {
        return;
      }
      const held = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
      const ticked = [...part.querySelectorAll('input:checked')].map(box => box.value);
      part.replaceWith(next);
      if (window.htmx) {
        window.htmx.process(next);
      }
      for (const box of next.querySelectorAll('input[type=checkbox]')) {
        box.checked = box.checked || ticked.includes(box.value);
      }
      if (held) {
        next.querySelector('a[href="' + CSS.escape(held) + '"]')?.focus({preventScroll: true});
      }
    }

    // Six streams are all that a browser opens to one server: pages that nobody sees let go of theirs.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) {
        close();
      } else if (!stream) {
        tries = 0;
        open();
      }
    });
    window.addEventListener('pagehide', close);
    window.addEventListener('pageshow', event => event.persisted && !stream && open());
    if (!document.hidden) {
      open();
    }
  }
})();
