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

  // Officials: j and k move through rows with a link, / goes to the search.
  if (document.body.classList.contains('official')) {
    document.addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) {
        return;
      }
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('site-search').focus();
      } else if (event.key === 'j' || event.key === 'k') {
        const links = [...document.querySelectorAll('main [data-rows] a, main tbody tr a:first-of-type')];
        const at = links.indexOf(document.activeElement);
        const next = links[at + (event.key === 'j' ? 1 : -1)] || links[0];
        if (next) {
          next.focus();
        }
      }
    });
  }
})();
