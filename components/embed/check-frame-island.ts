import text from 'embed:en';
import type { EmbedWords } from '../../data/embed-words.ts';

/*
 * The frame of embed-check.js: what only the inside can see. Is it told the address of the page around it, may forms be used, is its
 * origin its own, has somebody put a script in?
 */
const words = (JSON.parse(text) as EmbedWords).check;

/** Without allow-forms a browser does not even tell a form that it was sent. */
function formsWork(): boolean {
  const form = document.createElement('form');
  form.method = 'dialog';
  form.hidden = true;
  let heard = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    heard = true;
  });
  document.body.append(form);
  form.requestSubmit();
  form.remove();
  return heard;
}

const foreign = [...document.scripts].filter(
  (script) => script.src && new URL(script.src).origin !== new URL(location.href).origin,
);

const findings = [
  ['opaque', words.opaque, self.origin === 'null'],
  ['referrer', words.referrer, document.referrer === ''],
  ['forms', words.forms, formsWork()],
  ['injected', words.injected, foreign.length === 0],
] as const;

const place = document.getElementById('embed-check')!;
if (window.parent === window) place.append(words.unframed);
else {
  const list = document.createElement('ul');
  list.className = 'list-disc pl-5';
  for (const [id, say, good] of findings) {
    const line = document.createElement('li');
    line.dataset.finding = id;
    line.dataset.good = String(good);
    const mark = document.createElement('strong');
    mark.textContent = good ? `✓ ${words.good}: ` : `✗ ${words.mend}: `;
    line.append(mark, good ? say.good : `${say.bad} ${say.mend}`);
    list.append(line);
  }
  place.append(list);
}
