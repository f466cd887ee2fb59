// SPDX-License-Identifier: Apache-2.0
// Puts the mark in place of the words that are selected in a text. Without this script the words are typed over, or listed.
const MARK = '[…]';
const status = document.getElementById('blackout-status');

for (const text of document.querySelectorAll('[data-blackout]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-secondary mt-1';
  button.textContent = text.dataset.blackout;
  text.after(button);
  button.addEventListener('click', () => {
    const {selectionStart: start, selectionEnd: end} = text;
    status.textContent = start === end ? status.dataset.none : '';
    if (start === end) {
      return;
    }
    text.focus();
    text.setSelectionRange(start, end);
    // Typed as a person types, so that the browser can take it back.
    if (!document.execCommand('insertText', false, MARK)) {
      text.setRangeText(MARK, start, end, 'end');
    }
  });
}
