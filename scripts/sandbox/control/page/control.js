/** The control page: asks its server for all systems, and tells it what to break. No build step, no library. */

const POLL_MS = 2000;
/** More requests than anybody makes: the fault ends when it is cleared. */
const UNTIL_CLEARED = 1_000_000;
const WHERE = [
  { name: 'pathPrefix', label: 'Path begins with', type: 'text', value: '', placeholder: 'any path' },
  { name: 'bodyPart', label: 'Body holds', type: 'text', value: '', placeholder: 'any body' },
  { name: 'after', label: 'Requests that pass first', type: 'number', value: 0, min: 0 },
  { name: 'times', label: 'Requests that are hit', type: 'number', value: 1, min: 1 },
];

const news = document.getElementById('news');
const main = document.getElementById('systems');
const live = document.getElementById('live');
/** The card of each system, by its id. */
const cards = new Map();

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

async function post(system, path, body, method = 'POST') {
  const init = method === 'DELETE' ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(`/api/systems/${system.id}/${path}`, init);
  const answer = await response.json();
  news.classList.toggle('refused', !response.ok);
  if (!response.ok) {
    news.textContent = `${system.title}: ${answer.error}`;
    return null;
  }
  return answer;
}

/** A control that changes something says what it did, and shows it at once. */
function button(label, act) {
  const made = element('button', { type: 'button', textContent: label });
  made.addEventListener('click', () => void run(act));
  return made;
}

async function run(act) {
  try {
    const said = await act();
    if (said) {
      news.textContent = said;
    }
  } catch {
    news.classList.add('refused');
    news.textContent = 'The control page does not answer. Is it still running?';
  }
  await refresh();
}

function field(system, { name, label, type, value, min, placeholder = '' }, list) {
  const id = `${system.id}-${name}`;
  const input = element('input', { id, name, type, value, placeholder });
  if (min !== undefined) {
    input.min = String(min);
  }
  if (list) {
    input.setAttribute('list', list);
  }
  return element('div', { className: 'field' }, element('label', { htmlFor: id, textContent: label }), input);
}

/** Whether the request that is hit has its effect: as usual for the kind of fault, or as told. */
function actsFirstField(system) {
  const id = `${system.id}-actsFirst`;
  const select = element('select', { id, name: 'actsFirst' });
  const options = { '': 'as usual', true: 'yes, the answer is lost', false: 'no, not before the fault' };
  for (const [value, text] of Object.entries(options)) {
    select.append(element('option', { value, textContent: text }));
  }
  const label = element('label', { htmlFor: id, textContent: 'The system acts on it' });
  return element('div', { className: 'field' }, label, select);
}

/** The fault of this kind with what the fields of the card say. */
function faultOf(card, entry) {
  const read = (name) => card.querySelector(`[name="${name}"]`).value.trim();
  const fault = { kind: entry.kind };
  for (const name of ['pathPrefix', 'bodyPart'].filter((candidate) => read(candidate) !== '')) {
    fault[name] = read(name);
  }
  if (read('actsFirst') !== '') {
    fault.actsFirst = read('actsFirst') === 'true';
  }
  for (const name of ['after', 'times', ...entry.parameters.map((parameter) => parameter.name)]) {
    if (read(name) !== '') {
      fault[name] = Number(read(name));
    }
  }
  return fault;
}

function makeCard(system, catalog) {
  const card = document.getElementById('system').content.firstElementChild.cloneNode(true);
  const heading = card.querySelector('h2');
  heading.id = `${system.id}-title`;
  heading.textContent = system.title;
  card.setAttribute('aria-labelledby', heading.id);
  card.querySelector('.scroll').setAttribute('aria-label', `Latest requests to the ${system.title}`);
  const links = Object.entries(system.pages).map(([label, url]) =>
    element('li', {}, `${label}: `, element('a', { href: url, textContent: url })),
  );
  const addresses = Object.entries(system.addresses).map(([label, url]) =>
    element('li', {}, `${label}: `, element('code', { textContent: url })),
  );
  card.querySelector('.links').append(...links, ...addresses);
  for (const clock of card.querySelectorAll('[data-seconds]')) {
    clock.setAttribute('aria-label', `Move the clock of the ${system.title} ${clock.textContent}`);
    clock.addEventListener('click', () =>
      run(async () => {
        const answer = await post(system, 'clock', { advance_seconds: Number(clock.dataset.seconds) });
        return answer && `${system.title}: its clock is ${clock.textContent}.`;
      }),
    );
  }
  for (const { label, path, body } of system.actions) {
    card.querySelector('.actions').append(
      button(label, async () => {
        const answer = await post(system, path, body);
        return answer && `${system.title}: ${label}. ${'moved' in answer ? `${answer.moved} moved.` : ''}`;
      }),
    );
  }
  const outage = button('Outage', async () => {
    const answer = await post(system, 'faults', { kind: 'serverError', status: 503, times: UNTIL_CLEARED });
    return answer && `${system.title}: every request is answered with an error until its faults are cleared.`;
  });
  outage.title = 'Every request is answered with an error until the faults are cleared';
  card.querySelector('.kinds').append(outage);
  for (const entry of catalog) {
    const made = button(entry.title, async () => {
      const answer = await post(system, 'faults', faultOf(card, entry));
      return answer && `${system.title}: the next request that fits ${entry.effect}.`;
    });
    made.title = `A request ${entry.effect}`;
    card.querySelector('.kinds').append(made);
  }
  const paths = element('datalist', { id: `${system.id}-paths` });
  paths.append(...system.paths.map((path) => element('option', { value: path })));
  const numbers = catalog.flatMap(({ parameters }) => parameters);
  card
    .querySelector('.parameters')
    .append(
      paths,
      ...WHERE.map((where) => field(system, where, where.name === 'pathPrefix' ? paths.id : undefined)),
      actsFirstField(system),
      ...numbers.map(({ name, label, default: value }) =>
        field(system, { name, label, type: 'number', value, min: 0 }),
      ),
    );
  const clear = card.querySelector('.clear');
  clear.setAttribute('aria-label', `Clear all waiting faults of the ${system.title}`);
  clear.addEventListener('click', () =>
    run(async () => (await post(system, 'faults', null, 'DELETE')) && `${system.title}: no fault waits any more.`),
  );
  return card;
}

function faultText({ kind, pathPrefix, bodyPart, actsFirst, after, times, ...numbers }, catalog) {
  const { title, parameters } = catalog.find((entry) => entry.kind === kind);
  const some = times === 1 ? 'the next request' : `the next ${times} requests`;
  const hits = times > UNTIL_CLEARED / 2 ? 'every request until it is cleared,' : some;
  const passes = after > 0 ? `, after ${after} more` : '';
  const more = parameters
    .filter(({ name }) => name in numbers)
    .map(({ name, label }) => ` ${label}: ${numbers[name]}.`)
    .join('');
  const holds = bodyPart === undefined ? '' : ` with “${bodyPart}” in its body`;
  const acts = actsFirst === undefined ? '' : ` The system acts ${actsFirst ? 'before it' : 'after it, if at all'}.`;
  return `${title}: ${hits} to ${pathPrefix ?? 'any path'}${holds}${passes}.${acts}${more}`;
}

function readable(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Only what changes by itself, so that focus and what was typed stay. */
function showState(card, { state }, catalog) {
  card.querySelector('.problem').hidden = state !== null;
  if (state === null) {
    return;
  }
  card.querySelector('time').dateTime = state.now;
  card.querySelector('time').textContent = state.now.replace('T', ' ').slice(0, 19);
  const faults = state.faults.map((fault) => element('li', { textContent: faultText(fault, catalog) }));
  card
    .querySelector('.faults')
    .replaceChildren(...(faults.length > 0 ? faults : [element('li', { className: 'quiet', textContent: 'None' })]));
  card.querySelector('.clear').disabled = faults.length === 0;
  const rows = [...state.requests].reverse().map(({ at, method, path, status, fault }) => {
    const row = element('tr');
    row.append(
      element('td', { textContent: at.slice(11, 19) }),
      element('td', { className: 'path', textContent: `${method} ${readable(path)}` }),
      element('td', { textContent: String(status), className: status >= 400 ? 'bad' : '' }),
      element('td', { textContent: fault ? catalog.find(({ kind }) => kind === fault).title : '' }),
    );
    return row;
  });
  const none = element('td', { colSpan: 4, className: 'quiet', textContent: 'Nobody has asked it anything yet.' });
  card.querySelector('tbody').replaceChildren(...(rows.length > 0 ? rows : [element('tr', {}, none)]));
}

async function refresh() {
  const response = await fetch('/api/systems');
  const { systems, catalog } = await response.json();
  for (const system of systems) {
    if (!cards.has(system.id)) {
      cards.set(system.id, makeCard(system, catalog));
    }
    showState(cards.get(system.id), system, catalog);
  }
  if (main.getAttribute('aria-busy') === 'true') {
    main.replaceChildren(...cards.values());
    main.removeAttribute('aria-busy');
  }
}

async function keepUpToDate() {
  if (live.checked && !document.hidden) {
    try {
      await refresh();
    } catch {
      news.classList.add('refused');
      news.textContent = 'The control page does not answer. Is it still running?';
    }
  }
  setTimeout(() => void keepUpToDate(), POLL_MS);
}

void keepUpToDate();
