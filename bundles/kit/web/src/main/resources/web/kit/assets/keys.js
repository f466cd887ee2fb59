// SPDX-License-Identifier: Apache-2.0
// Single keys for officials: rows of tables, and whatever a page marks with data-key. Off while somebody types, and when switched off.
(() => {
  'use strict';
  const OFF = 'madang.keys.off';
  const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

  const part = document.querySelector('[data-keys]');
  if (!part) {
    return;
  }
  const dialog = part.querySelector('dialog');
  const box = part.querySelector('input');

  part.hidden = false;
  part.querySelector('button').addEventListener('click', () => help());
  box.checked = !isOff();
  box.addEventListener('change', () => {
    try {
      box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes');
    } catch {
      // A browser that keeps nothing has them switched off for this page only.
    }
  });
  document.addEventListener('keydown', pressed);
  document.addEventListener('click', ticked);

  function isOff() {
    try {
      return localStorage.getItem(OFF) === 'yes';
    } catch {
      return false;
    }
  }

  function pressed(event) {
    if (!box.checked || dialog.open || event.defaultPrevented || event.isComposing || event.repeat && event.key === 'x' ||
        event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPING)) {
      return;
    }
    const act = acts()[event.key] || marked(event.key);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  function acts() {
    return {
      'j': () => move(1),
      'k': () => move(-1),
      'x': tick,
      '/': () => document.getElementById('site-search').focus(),
      '?': help
    };
  }

  function rows() {
    return [...document.querySelectorAll('main tbody tr')].filter(row => row.querySelector('a'));
  }

  function here() {
    return document.activeElement.closest?.('main tbody tr');
  }

  function move(step) {
    const all = rows();
    const row = all[all.indexOf(here()) + step] || all[0];
    row?.querySelector('a').focus();
  }

  function tick() {
    here()?.querySelector('input[type=checkbox]')?.click();
  }

  // With Shift, all boxes between the last one and this one become as this one.
  let last = null;

  function ticked(event) {
    const now = event.target;
    if (!now.matches?.('main tbody input[type=checkbox]')) {
      return;
    }
    if (event.shiftKey && last && last.isConnected) {
      const boxes = [...now.closest('tbody').querySelectorAll('input[type=checkbox]')];
      const [from, to] = [boxes.indexOf(last), boxes.indexOf(now)].sort((a, b) => a - b);
      boxes.slice(Math.max(from, 0), to + 1).forEach(each => {
        each.checked = now.checked;
      });
    }
    last = now;
  }

  // A form shows itself and takes the first field; a link or button is pressed.
  function marked(key) {
    const found = /^[a-z]$/.test(key) && document.querySelector('[data-key="' + key + '"]');
    return found && (() => {
      const fold = found.closest('details');
      if (fold) {
        fold.open = true;
      }
      const field = found.matches('form') && found.querySelector('select, textarea, input:not([type=hidden])');
      field ? field.focus() : found.click();
    });
  }

  function help() {
    const list = dialog.querySelector('dl');
    list.querySelectorAll('[data-own]').forEach(each => each.remove());
    for (const each of document.querySelectorAll('[data-key]')) {
      const line = document.createElement('div');
      line.dataset.own = '';
      const key = line.appendChild(document.createElement('dt')).appendChild(document.createElement('kbd'));
      key.textContent = each.dataset.key;
      line.appendChild(document.createElement('dd')).textContent = each.dataset.keyName || each.textContent.trim();
      list.append(line);
    }
    dialog.showModal();
  }
})();
