import text from 'embed:en';
import type { EmbedWords } from '../../data/embed-words.ts';
import { sandboxTokens } from './snippets.ts';

/*
 * embed-check.js, for an organisation to look at its own page with: says what leaks or is broken around the navigator, and how to mend
 * it. Looks at the page it is in, changes nothing but adds its report at the end, and sends nothing anywhere.
 */
const words = (JSON.parse(text) as EmbedWords).check;
const home = new URL((document.currentScript as HTMLScriptElement).src).origin;

/** Programs that record what people do on a page, by what they leave on the window. */
const recorders: Readonly<Record<string, string>> = {
  hj: 'Hotjar', _hjSettings: 'Hotjar', FS: 'FullStory', _fs_org: 'FullStory', clarity: 'Microsoft Clarity', LogRocket: 'LogRocket',
  _lr_loaded: 'LogRocket', mouseflow: 'Mouseflow', _mfq: 'Mouseflow', smartlook: 'Smartlook', Sentry: 'Sentry', DD_RUM: 'Datadog',
  posthog: 'PostHog', heap: 'Heap', mixpanel: 'Mixpanel', amplitude: 'Amplitude', ga: 'Google Analytics', gtag: 'Google Analytics',
  dataLayer: 'Google Tag Manager', fbq: 'Meta Pixel', _paq: 'Matomo', ttq: 'TikTok Pixel', __insp: 'Inspectlet', luckyorange: 'Lucky Orange',
}; // prettier-ignore

const naming = /csem|csam|abuse|exploit|sexual|assault|porn|grooming|survivor|victim/i;

interface Finding {
  readonly id: string;
  readonly words: { readonly good: string; readonly bad: string; readonly mend: string };
  readonly good: boolean;
  readonly names?: readonly string[];
}

function look(): Finding[] {
  const frames = [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${home}/embed`));
  const withScript = document.querySelector('referral-navigator iframe') !== null;
  const tokens = frames.map((frame) => (frame.getAttribute('sandbox') ?? '').split(/\s+/));
  const missing = sandboxTokens.filter((token) => !tokens.every((each) => each.includes(token)));
  const referrer = frames.every(({ referrerPolicy }) => referrerPolicy === 'no-referrer');
  const globals = [...new Set(Object.entries(recorders).flatMap(([key, name]) => (key in window ? [name] : [])))];
  const hosts = [...document.scripts].flatMap(({ src }) => (src ? [new URL(src)] : []));
  const others = [
    ...new Set(hosts.filter(({ origin }) => origin !== home && origin !== location.origin).map(({ host }) => host)),
  ];
  const telling = [document.title, decodeURIComponent(location.pathname)].filter((each) => naming.test(each));
  return [
    { id: 'opaque', words: words.opaque, good: !tokens.some((each) => each.includes('allow-same-origin') || each[0] === '') },
    { id: 'sandbox', words: words.sandbox, good: missing.length === 0, names: missing },
    { id: 'referrer', words: words.referrer, good: referrer },
    { id: 'script', words: words.script, good: withScript },
    { id: 'exit', words: words.exit, good: withScript || !missing.includes('allow-top-navigation-by-user-activation') },
    { id: 'recorders', words: words.recorders, good: globals.length === 0, names: globals },
    { id: 'thirdParties', words: words.thirdParties, good: others.length === 0, names: others },
    { id: 'naming', words: words.naming, good: telling.length === 0, names: telling },
  ].map((finding) =>
    frames.length === 0 && !['recorders', 'thirdParties', 'naming'].includes(finding.id) ? { ...finding, good: false } : finding,
  );
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, said = '', style: Partial<CSSStyleDeclaration> = {}) {
  const made = document.createElement(name);
  made.textContent = said;
  Object.assign(made.style, style);
  return made;
}

function report(findings: readonly Finding[]) {
  const place = element('section', '', {
    margin: '2rem auto', maxWidth: '44rem', padding: '1.25rem 1.5rem', border: '3px solid #0d4f4a', background: '#fff', color: '#1b2927',
    font: '1rem/1.5 system-ui, sans-serif', textAlign: 'left',
  }); // prettier-ignore
  place.dataset.navigatorCheck = '';
  place.append(element('h2', words.title));
  if (!document.querySelector(`iframe[src^="${home}/embed"]`)) place.append(element('p', words.noEmbed));
  const list = element('ul');
  for (const { id, words: say, good, names = [] } of findings) {
    const line = element('li');
    line.dataset.finding = id;
    line.dataset.good = String(good);
    const said = (good ? say.good : say.bad).replace(/\{\w+\}/, names.join(', '));
    line.append(element('strong', `${good ? `✓ ${words.good}` : `✗ ${words.mend}`}: `), said);
    if (!good) line.append(' ', element('em', say.mend));
    list.append(line);
  }
  const inside = element('iframe', '', { width: '100%', height: '16rem', border: '1px solid #6b7876' });
  const embedded = document.querySelector<HTMLIFrameElement>(`iframe[src^="${home}/embed"]`);
  inside.title = words.frameTitle;
  inside.dataset.inside = '';
  // The same rules as the real one, so that it meets the same walls.
  if (embedded?.hasAttribute('sandbox')) inside.setAttribute('sandbox', embedded.getAttribute('sandbox')!);
  inside.referrerPolicy = embedded?.referrerPolicy || '';
  inside.src = `${home}/embed/check`;
  place.append(list, element('h3', words.frameTitle), inside);
  document.body.append(place);
}

// After the loader has made its frames, and late enough for what a page loads last.
window.addEventListener('load', () => setTimeout(() => report(look()), 1500));
