import text from 'directory:en';
import type { SearchEntry } from '../../data/directory.ts';
import { keepTime } from '../open-now/keep-time.ts';
import { fill } from '../words/fill.ts';
import { createSearch } from './search.ts';

/*
 * Brings /services to life: search while typing, filters, and what is open now. The list itself is in the page. Nothing typed here is
 * put into the address, the history, storage or a request; it is forgotten when the page is left.
 */
const root = document.getElementById('directory')!;
const form = root.querySelector('form')!;
const box = form.querySelector<HTMLInputElement>('[type="search"]')!;
const status = root.querySelector<HTMLElement>('[data-found]')!;
const results = root.querySelector<HTMLElement>('[data-results]')!;
const sections = [...root.querySelectorAll<HTMLElement>('[data-section]')];
const items = [...root.querySelectorAll<HTMLElement>('[data-item]')];
const homes = new Map(items.map((item) => [item, item.parentElement!]));
const say = JSON.parse(status.dataset.words!) as Record<'all' | 'many' | 'one' | 'none', string>;
const search = createSearch(JSON.parse(text) as SearchEntry[]);

const checked = (name: string) => form.querySelector<HTMLInputElement>(`[data-filter="${name}"]`)!.checked;
const chosen = (name: string) => form.querySelector<HTMLSelectElement>(`[data-filter="${name}"]`)!.value;

/** The same as the styles do without script, for browsers that know no :has(), and for counting. */
function isWanted({ dataset }: HTMLElement): boolean {
  const who = chosen('for');
  const where = chosen('where');
  return (
    (!checked('anonymous') || dataset.anonymous !== undefined) &&
    (!checked('always') || dataset.always !== undefined) &&
    (!checked('text') || dataset.text !== undefined) &&
    (who === '' || dataset.for!.split(' ').includes(who)) &&
    (where === '' || !dataset.region || dataset.region.split(' ').includes(where))
  );
}

let told = 0;

/** Said a moment later: a screen reader should hear one number, not one for every letter. */
function tell(words: string) {
  clearTimeout(told);
  told = window.setTimeout(() => (status.textContent = words), 350);
}

function update() {
  const found = search(box.value);
  const wanted = items.filter((item) => isWanted(item) && (found === null || found.includes(item.dataset.item!)));
  for (const item of items) item.hidden = !wanted.includes(item);
  results.hidden = wanted.length === 0 || found === null;
  if (found === null) for (const item of items) homes.get(item)!.append(item);
  else {
    for (const item of items) if (item.hidden) homes.get(item)!.append(item);
    results
      .querySelector('ul')!
      .append(...wanted.sort((a, b) => found.indexOf(a.dataset.item!) - found.indexOf(b.dataset.item!)));
  }
  for (const section of sections) section.hidden = found !== null || !section.querySelector('[data-item]:not([hidden])');
  const kind = wanted.length === items.length ? 'all' : wanted.length === 0 ? 'none' : wanted.length === 1 ? 'one' : 'many';
  tell(fill(say[kind], { count: wanted.length, all: items.length }));
}

function forget() {
  form.reset();
  update();
}

let forgetting = 0;

/** As long as the walk keeps what it is told, when nobody touches it. */
function forgetLater() {
  clearTimeout(forgetting);
  forgetting = window.setTimeout(forget, 10 * 60_000);
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', update);
form.addEventListener('input', forgetLater);
form.addEventListener('reset', () => setTimeout(update));
// Before the page can be kept for Back, and when the way out is taken.
addEventListener('pagehide', forget);
document.addEventListener('forget', forget);

form.reset();
form.querySelector<HTMLElement>('[data-search]')!.hidden = false;
if (matchMedia('(min-width: 60rem)').matches) form.querySelector('details')!.open = true;
keepTime(root);
