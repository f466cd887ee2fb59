// SPDX-License-Identifier: Apache-2.0
// Keeps a crew's work on the phone until it has reached the city. Each report is written down here first, then sent, oldest first,
// whenever there is a line; it carries a mark by which the server knows it again. Without this script the form sends itself.
const box = document.getElementById('kept');
const {me, list} = box.dataset;
const SHELF = 'crew';

/** The reports on this phone. */
const store = {
  open: () => new Promise((done, failed) => {
    const asked = indexedDB.open('crew', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('work', {keyPath: 'mark'});
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  }),
  async run(mode, how) {
    const base = await store.open();
    try {
      return await new Promise((done, failed) => {
        const act = base.transaction('work', mode);
        const asked = how(act.objectStore('work'));
        act.oncomplete = () => done(asked.result);
        act.onerror = act.onabort = () => failed(act.error);
      });
    } finally {
      base.close();
    }
  },
  put: work => store.run('readwrite', all => all.put(work)),
  drop: mark => store.run('readwrite', all => all.delete(mark)),
  all: async () => (await store.run('readonly', all => all.getAll())).sort((a, b) => a.made - b.made),
};

/** Whoever was signed in on this phone before takes nothing of it along. */
async function forgetOthers() {
  if (localStorage.getItem('crew') !== me) {
    await globalThis.caches?.delete(SHELF);
    for (const work of await store.all()) {
      await store.drop(work.mark);
    }
    sessionStorage.removeItem('crew');
    localStorage.setItem('crew', me);
  }
}

function line(work) {
  const item = document.createElement('li');
  const {why} = work;
  const text = work.late ? box.dataset.late : why ? box.dataset.refused.replace('{1}', () => why) : box.dataset.waiting;
  item.append(text.replace('{0}', () => work.title));
  item.dataset.kept = work.number;
  if (why) {
    item.append(document.createElement('br'), work.words, ' ', button(box.dataset.again, async () => {
      await store.put({...work, why: ''});
      send();
    }));
  }
  if (why || work.late) {
    item.append(' ', button(box.dataset.drop, async () => {
      await store.drop(work.mark);
      show();
    }));
  }
  return item;
}

function button(text, act) {
  const made = document.createElement('button');
  Object.assign(made, {type: 'button', className: 'btn btn-outline-primary', textContent: text});
  made.addEventListener('click', act);
  return made;
}

/** Whether reports wait because nobody is signed in. */
let signedOut = false;

async function show() {
  const all = await store.all();
  box.hidden = all.length === 0;
  const lines = all.map(line);
  if (signedOut) {
    lines.push(Object.assign(document.createElement('li'), {textContent: box.dataset.signedOut}));
  }
  box.querySelector('ul').replaceChildren(...lines);
  for (const job of document.querySelectorAll('#jobs [data-number]')) {
    const done = all.some(work => work.number === job.dataset.number && !work.late && !work.why);
    job.querySelector('[data-done]')?.remove();
    if (done) {
      const mark = document.createElement('strong');
      mark.className = 'tag';
      mark.dataset.done = '';
      mark.textContent = box.dataset.done;
      job.querySelector('h2').append(' ', mark);
    }
  }
}

const parsed = html => new DOMParser().parseFromString(html, 'text/html');
const isList = url => new URL(url).pathname === new URL(list, location.href).pathname;

/** A proof for the next forms: the one on this page may be older than the session. Null while nobody is signed in. */
async function proof() {
  const reply = await fetch(list, {cache: 'no-store'});
  if (reply.status >= 500) {
    throw new TypeError('later');
  }
  return reply.ok && isList(reply.url) ? parsed(await reply.text()).querySelector('[name=_csrf]')?.value : null;
}

/** Throws a TypeError where there is no line, as fetch does. */
async function sendOne(work, csrf) {
  const form = new FormData();
  form.set('_csrf', csrf);
  form.set('mark', work.mark);
  form.set('words', work.words);
  work.photos.forEach(({name, file}) => form.append(name, file, file.name || 'photo.jpg'));
  const reply = await fetch(list + '/' + work.number, {method: 'POST', body: form});
  if (reply.status >= 500 || reply.status === 429) {
    throw new TypeError('later');
  }
  if (reply.ok && isList(reply.url)) {
    const said = parsed(await reply.text()).querySelector('.notice p');
    const late = new URL(reply.url).searchParams.has('kept');
    if (late) {
      return store.put({...work, photos: [], late: true});
    }
    if (said) {
      sessionStorage.setItem('crew', JSON.stringify([...told(), said.textContent.trim()]));
    }
    return store.drop(work.mark);
  }
  const page = parsed(await reply.text());
  const why = page.querySelector('.error-summary ul') || page.querySelector('h1');
  return store.put({...work, why: why ? why.textContent.trim() : String(reply.status)});
}

/** What the city said of the reports that it took, until somebody has seen it. */
const told = () => JSON.parse(sessionStorage.getItem('crew') || '[]');

function tell() {
  for (const text of told()) {
    const notice = Object.assign(document.createElement('div'), {className: 'notice'});
    notice.append(Object.assign(document.createElement('p'), {textContent: text}));
    document.getElementById('told').append(notice);
  }
  sessionStorage.removeItem('crew');
}

let sentNow = 0;

async function sendAll() {
  const waiting = (await store.all()).filter(work => !work.why && !work.late);
  const csrf = waiting.length > 0 ? await proof() : null;
  signedOut = waiting.length > 0 && !csrf;
  if (signedOut) {
    return;
  }
  for (const work of waiting) {
    await sendOne(work, csrf);
    sentNow++;
  }
}

/** One tab at a time; the server would know a second sending again. */
async function send() {
  const run = () => sendAll().catch(error => {
    if (!(error instanceof TypeError)) {
      throw error;
    }
  });
  await (navigator.locks ? navigator.locks.request('crew', {ifAvailable: true}, lock => lock && run()) : run());
  await show();
  if (sentNow > 0 && document.getElementById('jobs')) {
    location.replace(list);
  } else {
    tell();
  }
}

/** Puts the pages by that somebody may open where there is no line. */
async function putBy() {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  await navigator.serviceWorker.register(box.dataset.worker, {scope: list});
  const shelf = await caches.open(SHELF);
  const parts = [...document.querySelectorAll('link[rel=stylesheet], script[src], link[rel=icon]')].map(each => each.href || each.src);
  const pages = [...document.querySelectorAll('#jobs h2 a')].map(each => each.href);
  for (const url of [location.origin + list, ...parts, ...pages]) {
    const reply = await fetch(url);
    if (reply.ok && !reply.redirected) {
      await shelf.put(url, reply);
    }
  }
  const keys = await shelf.keys();
  const jobs = new Set(pages);
  await Promise.all(keys
    .filter(({url}) => url.startsWith(location.origin + list + '/') && document.getElementById('jobs') && !jobs.has(url))
    .map(each => shelf.delete(each)));
}

async function keep(form) {
  const files = name => [...form.elements[name].files].map(file => ({name, file}));
  await store.put({
    mark: crypto.randomUUID ? crypto.randomUUID() : Date.now() + '-' + Math.random().toString(36).slice(2),
    number: form.dataset.number,
    title: form.dataset.title,
    words: form.elements.words.value,
    made: Date.now(),
    photos: [...files('before'), ...files('after')],
    why: '',
    late: false,
  });
}

const form = document.querySelector('form[data-number]');
form?.addEventListener('submit', async event => {
  event.preventDefault();
  if (!form.elements.words.value.trim()) {
    form.submit();
    return;
  }
  try {
    await keep(form);
  } catch {
    form.submit();
    return;
  }
  if (navigator.onLine || navigator.serviceWorker?.controller) {
    location.assign(list);
  } else {
    await show();
    form.reset();
    box.scrollIntoView();
  }
});

// The nearest first, by the phone's position, which stays on the phone.
const nearest = document.getElementById('nearest');
if (nearest && navigator.geolocation && document.querySelectorAll('#jobs [data-place]').length > 1) {
  nearest.hidden = false;
  const status = nearest.querySelector('[role=status]');
  nearest.querySelector('button').addEventListener('click', ({target}) => navigator.geolocation.getCurrentPosition(
    here => sort(here.coords),
    () => { status.textContent = target.dataset.failed; },
    {enableHighAccuracy: true, timeout: 15000}));
}

const EARTH_KILOMETRES = 6371;
const radians = degrees => degrees * Math.PI / 180;

/** On the sphere, by the haversine formula. */
function kilometres(here, place) {
  const [latitude, longitude] = place.split(',').map(Number);
  const a = Math.sin(radians(latitude - here.latitude) / 2) ** 2 + Math.cos(radians(latitude))
    * Math.cos(radians(here.latitude)) * Math.sin(radians(longitude - here.longitude) / 2) ** 2;
  return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(a));
}

function sort(here) {
  const jobs = document.getElementById('jobs');
  const far = new Map([...jobs.children].map(job => [job, job.dataset.place ? kilometres(here, job.dataset.place) : Infinity]));
  jobs.append(...[...far.keys()].sort((a, b) => far.get(a) - far.get(b)));
  const number = new Intl.NumberFormat(document.documentElement.lang, {maximumFractionDigits: 1});
  far.forEach((distance, job) => {
    const text = job.querySelector('[data-distance]');
    if (text) {
      text.textContent = box.dataset.far.replace('{0}', number.format(distance));
    }
  });
}

addEventListener('online', send);
document.addEventListener('visibilitychange', () => document.hidden || send());
await forgetOthers();
await show();
await send();
setInterval(() => document.hidden || send(), 30000);
await putBy().catch(() => {});
