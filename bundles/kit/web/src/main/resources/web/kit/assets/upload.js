// SPDX-License-Identifier: Apache-2.0
// Sends chosen files at once and in pieces (tus 1.0), so that a broken line costs one piece. The form then names them. Without
// this script, or where it fails, the form carries the files itself.
const PIECE = 256 * 1024;
const PAUSES = [1000, 2000, 5000, 10000, 20000, 30000];
const VERSION = {'Tus-Resumable': '1.0.0'};
const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const encoded = text => base64(new TextEncoder().encode(text));
const said = (text, value) => text.replace('{0}', value);
const pause = time => new Promise(done => {
  const timer = setTimeout(done, time);
  addEventListener('online', () => { clearTimeout(timer); done(); }, {once: true});
});

/** Remembers begun files while the tab is open, so that choosing one again goes on where it stopped. */
const memory = {
  key: (input, file) => ['upload', input.dataset.upload, input.name, file.name, file.size, file.lastModified].join(' '),
  get(key) { try { return sessionStorage.getItem(key); } catch { return null; } },
  set(key, url) { try { sessionStorage.setItem(key, url); } catch { /* It is not remembered, then. */ } },
  drop(key) { try { sessionStorage.removeItem(key); } catch { /* It was not remembered. */ } },
};

class Refused extends Error {}

class Sending {
  constructor(input, file) {
    this.input = input;
    this.file = file;
    this.key = memory.key(input, file);
    this.stop = new AbortController();
    this.show();
  }

  show() {
    const {input, file} = this;
    this.row = document.createElement('div');
    this.row.className = 'upload';
    this.text = document.createElement('p');
    this.text.className = 'upload-text';
    this.text.setAttribute('role', 'status');
    this.text.textContent = said(input.dataset.sending, file.name);
    this.bar = document.createElement('progress');
    this.bar.max = Math.max(1, file.size);
    this.bar.value = 0;
    this.bar.setAttribute('aria-label', said(input.dataset.sending, file.name));
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'btn btn-link';
    this.button.textContent = input.dataset.cancel;
    this.button.addEventListener('click', () => this.cancel());
    this.row.append(this.text, this.bar, this.button);
    input.before(this.row);
  }

  async call(method, url, headers, body) {
    return fetch(url, {method, headers: {...VERSION, ...headers}, body, signal: this.stop.signal, credentials: 'same-origin'});
  }

  async begin() {
    const known = memory.get(this.key);
    if (known) {
      const reply = await this.call('HEAD', known, {});
      if (reply.ok) {
        this.url = known;
        return Number(reply.headers.get('Upload-Offset'));
      }
      memory.drop(this.key);
    }
    const proof = this.input.form.elements._csrf.value;
    const reply = await this.call('POST', this.input.dataset.upload + '?_field=' + encodeURIComponent(this.input.name), {
      'Upload-Length': String(this.file.size),
      'Upload-Metadata': 'filename ' + encoded(this.file.name) + ',form ' + encoded(proof),
    });
    await this.refusal(reply);
    this.url = new URL(reply.headers.get('Location'), document.baseURI).href;
    memory.set(this.key, this.url);
    return 0;
  }

  async refusal(reply) {
    if (reply.ok) {
      return;
    }
    const plain = (reply.headers.get('Content-Type') || '').startsWith('text/plain');
    if (plain && reply.status !== 503) {
      throw new Refused(await reply.text());
    }
    if (reply.status === 403 || reply.status === 404) {
      memory.drop(this.key);
    }
    throw new Error(plain ? await reply.text() : '');
  }

  async piece(offset) {
    const bytes = await this.file.slice(offset, offset + PIECE).arrayBuffer();
    const headers = {'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset)};
    if (crypto.subtle) {
      headers['Upload-Checksum'] = 'sha256 ' + base64(await crypto.subtle.digest('SHA-256', bytes));
    }
    const reply = await this.call('PATCH', this.url, headers, bytes);
    await this.refusal(reply);
    return Number(reply.headers.get('Upload-Offset'));
  }

  async run() {
    for (let broken = 0; ;) {
      try {
        let offset = await this.begin();
        this.text.textContent = said(this.input.dataset.sending, this.file.name);
        while (offset < this.file.size) {
          this.bar.value = offset;
          offset = await this.piece(offset);
          broken = 0;
        }
        return this.done();
      } catch (error) {
        if (this.stop.signal.aborted) {
          return this.row.remove();
        }
        if (error instanceof Refused || broken >= PAUSES.length) {
          return this.failed(error.message || said(this.input.dataset.failed, this.file.name));
        }
        this.text.textContent = error.message && !(error instanceof TypeError)
          ? error.message : said(this.input.dataset.broken, this.file.name);
        await pause(PAUSES[broken++]);
      }
    }
  }

  done() {
    memory.drop(this.key);
    const box = document.createElement('input');
    Object.assign(box, {type: 'checkbox', className: 'form-check-input', checked: true, name: '_kept.' + this.input.name,
      value: new URL(this.url).searchParams.get('_upload'), id: 'kept-' + Math.random().toString(36).slice(2)});
    const label = document.createElement('label');
    Object.assign(label, {className: 'form-check-label', htmlFor: box.id, textContent: said(this.input.dataset.keep, this.file.name)});
    this.row.className = 'form-check';
    this.row.replaceChildren(box, label);
  }

  failed(text) {
    this.text.setAttribute('role', 'alert');
    this.text.className = 'field-error';
    this.text.textContent = text;
    this.bar.remove();
    this.button.remove();
  }

  cancel() {
    this.stop.abort();
    memory.drop(this.key);
    this.row.remove();
    if (this.url) {
      fetch(this.url, {method: 'DELETE', headers: VERSION, credentials: 'same-origin'}).catch(() => {});
    }
  }
}

const running = new Map();

function chosen(input) {
  const kept = input.form.querySelectorAll('input[name="_kept.' + input.name + '"]:checked').length;
  const failed = input.parentElement.querySelectorAll(':scope > .upload > .field-error');
  failed.forEach(text => text.parentElement.remove());
  const files = [...input.files];
  input.value = '';
  const most = Number(input.dataset.files) - kept - running.get(input.form).filter(each => each.input === input).length;
  files.forEach((file, at) => send(input, file, at < most));
}

function send(input, file, fits) {
  const sending = new Sending(input, file);
  if (!fits) {
    sending.failed(input.dataset.tooMany);
  } else if (file.size > Number(input.dataset.megabytes) * 1048576) {
    sending.failed(said(input.dataset.tooLarge, file.name));
  } else {
    const all = running.get(input.form);
    all.push(sending);
    sending.ended = sending.run().finally(() => all.splice(all.indexOf(sending), 1));
  }
}

for (const input of document.querySelectorAll('input[type=file][data-upload]')) {
  if (input.form && input.form.elements._csrf) {
    running.set(input.form, running.get(input.form) || []);
    input.addEventListener('change', () => chosen(input));
  }
}

// A form that is sent while files are on their way waits for them.
document.addEventListener('submit', async event => {
  const form = event.target;
  const all = running.get(form);
  if (!all || all.length === 0) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (form.dataset.waits) {
    return;
  }
  form.dataset.waits = 'yes';
  const note = document.createElement('p');
  note.className = 'upload-text';
  note.setAttribute('role', 'status');
  note.textContent = all[0].input.dataset.waiting;
  (event.submitter || form.lastElementChild).after(note);
  while (all.length > 0) {
    await Promise.all(all.map(each => each.ended));
  }
  note.remove();
  delete form.dataset.waits;
  if (!form.querySelector('.upload > .field-error')) {
    form.requestSubmit(event.submitter);
  }
}, true);
