// SPDX-License-Identifier: Apache-2.0
// Puts the mark in place of the words that are selected in a text. Without this script the words are typed over, or listed.
const MARK = '[…]';
const status = document.getElementById('blackout-status');

for (const button of document.querySelectorAll('[data-blackout]')) {
  const text = document.getElementById(button.dataset.blackout);
  button.hidden = false;
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
