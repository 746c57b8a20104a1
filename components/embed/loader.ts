import partners from 'partners:ids';
import { type ExitId, exits } from '../../data/site.ts';
import {
  HELLO,
  type Hello,
  type Leave,
  parseFromFrame,
  parseReady,
  type Settings,
  type Theme,
  themes,
  VERSION,
} from './messages.ts';
import { sandboxTokens } from './snippets.ts';

/*
 * embed.js, for an organisation's own page: <referral-navigator partner="…" height="720" theme="auto" lang="en">. It makes the frame,
 * answers it, and lends it a hand to leave. It reads nothing, keeps nothing and asks for nothing. Made by scripts/finish-export.ts; at
 * most 3 kB. Uses no markup from text, so that it runs under Trusted Types, and sets styles by property, so that a strict style-src lets it.
 */
const home = new URL((document.currentScript as HTMLScriptElement).src).origin;

const isExit = (id: string): id is ExitId => Object.hasOwn(exits, id);

/** Covers the page in the same moment: the person in the doorway is faster than any network. */
function leave(to: ExitId) {
  const cover = document.createElement('div');
  Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '2147483647', background: '#fff' });
  (document.body ?? document.documentElement).append(cover);
  location.replace(exits[to]);
}

/** Shift held down to select text, or to scroll sideways, is no wish to leave. */
const signsOfReading = ['pointerdown', 'mousedown', 'touchstart', 'wheel'] as const;

/** Three presses count when the third comes this soon after the first. As in leave-quickly.js. */
const THREE_PRESSES_MS = 3000;

class ReferralNavigator extends HTMLElement {
  #frame: HTMLIFrameElement | null = null;
  #port: MessagePort | null = null;
  #presses = 0;
  #firstPress = 0;

  connectedCallback() {
    if (this.#frame) return;
    const frame = document.createElement('iframe');
    const partner = this.getAttribute('partner') ?? '';
    frame.src = `${home}/embed${partners.includes(partner) ? `/${partner}` : ''}`;
    frame.title = this.getAttribute('title') ?? 'Find your next step';
    frame.setAttribute('sandbox', sandboxTokens.join(' '));
    frame.referrerPolicy = 'no-referrer';
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height: `${this.#fixedHeight()}px` });
    this.#frame = frame;
    window.addEventListener('message', this.#meet);
    document.addEventListener('keydown', this.#press, true);
    for (const sign of signsOfReading) document.addEventListener(sign, this.#startAgain, true);
    this.append(frame);
  }

  disconnectedCallback() {
    window.removeEventListener('message', this.#meet);
    document.removeEventListener('keydown', this.#press, true);
    for (const sign of signsOfReading) document.removeEventListener(sign, this.#startAgain, true);
    this.#port?.close();
    this.#port = null;
    this.#frame?.remove();
    this.#frame = null;
  }

  /** A fixed height tells this page nothing about which question is on screen. `auto` is for those who want it to grow all the same. */
  #fixedHeight = () => {
    const wanted = Number(this.getAttribute('height'));
    return Number.isInteger(wanted) && wanted >= 320 && wanted <= 4000 ? wanted : 720;
  };

  #exit = (): ExitId => {
    const wanted = this.getAttribute('exit') ?? '';
    return isExit(wanted) ? wanted : 'weather';
  };

  #meet = (event: MessageEvent) => {
    const there = this.#frame?.contentWindow;
    if (!there || event.source !== there || !parseReady(event.data)) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener('message', this.#listen);
    port1.start();
    const hello: Hello = { type: HELLO, v: VERSION };
    // An opaque origin has no name to send to; that it is our own frame was checked above.
    there.postMessage(hello, '*', [port2]);
    const theme = this.getAttribute('theme') as Theme;
    const settings: Settings = {
      type: 'settings',
      ...(themes.includes(theme) ? { theme } : {}),
      ...(this.lang ? { locale: this.lang } : {}),
      ...(this.hasAttribute('exit') ? { exit: this.#exit() } : {}),
      ...(this.getAttribute('height') === 'auto' ? { height: true } : {}),
    };
    port1.postMessage(settings);
  };

  #listen = ({ data }: MessageEvent) => {
    const message = parseFromFrame(data);
    if (message?.type === 'height') {
      if (this.getAttribute('height') === 'auto' && this.#frame) this.#frame.style.height = `${message.px}px`;
    } else if (message && isExit(message.to)) leave(message.to);
  };

  #startAgain = () => {
    this.#presses = 0;
  };

  /** Shift three times in this page leaves as well: the frame hears no keys while the focus is out here. */
  #press = (event: KeyboardEvent) => {
    if (event.repeat) return;
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) return this.#startAgain();
    if (this.#presses === 0 || event.timeStamp - this.#firstPress > THREE_PRESSES_MS) {
      this.#presses = 0;
      this.#firstPress = event.timeStamp;
    }
    this.#presses += 1;
    if (this.#presses < 3) return;
    this.#presses = 0;
    if (!this.#port) return leave(this.#exit());
    // The frame knows where its way out goes, and forgets what was said in it; then it asks this page to leave.
    const message: Leave = { type: 'leave' };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has one other end
    this.#port.postMessage(message);
  };
}

if (!customElements.get('referral-navigator')) customElements.define('referral-navigator', ReferralNavigator);
