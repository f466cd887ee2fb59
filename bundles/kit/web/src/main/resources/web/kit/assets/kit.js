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
})();
