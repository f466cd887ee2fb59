// SPDX-License-Identifier: Apache-2.0
// Boxes are drawn on the photo with a finger or a mouse, and seen at once while their numbers are typed. The numbers are what is sent.
const SMALLEST = 0.5;
const form = document.getElementById('photo-form');
const stage = document.getElementById('stage');
const svg = stage.querySelector('svg');
const parts = ['left', 'top', 'width', 'height'];

for (const box of form.querySelectorAll('[data-box]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-secondary';
  button.textContent = form.dataset.remove;
  box.append(button);
}

const fields = box => [...box.querySelectorAll('input')];
const boxes = () => [...form.querySelectorAll('[data-box]')];
const isEmpty = box => fields(box).every(field => field.value === '');

function show() {
  svg.replaceChildren(...boxes().map(fields).map(four => four.map(field => Number.parseFloat(field.value)))
    .filter(four => four.every(Number.isFinite)).map(rectangle));
}

function rectangle([x, y, width, height]) {
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  Object.entries({x, y, width: Math.max(width, 0), height: Math.max(height, 0)}).forEach(each => drawn.setAttribute(...each));
  return drawn;
}

/** The last row is always free, up to the most. */
function freeRow() {
  const all = boxes();
  const last = all.at(-1);
  if (isEmpty(last) || all.length >= Number(form.dataset.most)) {
    return last;
  }
  const next = last.cloneNode(true);
  const number = all.length + 1;
  next.classList.remove('field-wrong');
  next.querySelector('.field-error')?.remove();
  next.querySelector('legend').textContent = last.querySelector('legend').textContent.replace(/\p{Nd}+/u, number.toLocaleString(document.documentElement.lang));
  fields(next).forEach((field, at) => {
    field.name = `${parts[at]}-${number}`;
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    field.value = '';
  });
  last.after(next);
  return next;
}

/** Where the pointer is, in per cent of the photo. */
function at(event) {
  const frame = stage.getBoundingClientRect();
  const within = share => Math.min(Math.max(share * 100, 0), 100);
  return {x: within((event.clientX - frame.left) / frame.width), y: within((event.clientY - frame.top) / frame.height)};
}

function between(one, other) {
  const left = Math.floor(Math.min(one.x, other.x) * 10) / 10;
  const top = Math.floor(Math.min(one.y, other.y) * 10) / 10;
  const width = Math.ceil(Math.max(one.x, other.x) * 10) / 10 - left;
  const height = Math.ceil(Math.max(one.y, other.y) * 10) / 10 - top;
  return [left, top, width, height].map(number => Number(number.toFixed(1)));
}

let begun = null;
stage.classList.add('draws');
const hint = document.createElement('p');
hint.textContent = stage.dataset.draw;
stage.before(hint);
stage.addEventListener('pointerdown', event => {
  if (event.isPrimary && event.button === 0) {
    begun = at(event);
    stage.setPointerCapture(event.pointerId);
    event.preventDefault();
  }
});
stage.addEventListener('pointermove', event => {
  if (begun) {
    show();
    svg.append(rectangle(between(begun, at(event))));
  }
});
stage.addEventListener('pointercancel', () => {
  begun = null;
  show();
});
stage.addEventListener('pointerup', event => {
  const drawn = begun && between(begun, at(event));
  begun = null;
  const row = freeRow();
  if (drawn && drawn[2] >= SMALLEST && drawn[3] >= SMALLEST && isEmpty(row)) {
    fields(row).forEach((field, place) => {
      field.value = drawn[place];
    });
    freeRow();
  }
  show();
});
form.addEventListener('input', () => {
  freeRow();
  show();
});
form.addEventListener('click', event => {
  const box = event.target.closest('button[type=button]')?.closest('[data-box]');
  if (box) {
    fields(box).forEach(field => {
      field.value = '';
    });
    fields(box)[0].focus();
    show();
  }
});
show();
