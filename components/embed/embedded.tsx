'use client';

import { type ReactNode, useEffect } from 'react';
import { type ExitId, exits } from '../../data/site.ts';
import { type EmbeddedIn, Embedding } from './embedding.tsx';
import { type Exit, type Height, parseFromHost, parseHello, type Ready, READY, SMALLEST_STEP, VERSION } from './messages.ts';

/** The navigator inside another organisation's page. It works the same when that page has no script of ours. */
export function Embedded({ embeddedIn, children }: { embeddedIn: EmbeddedIn; children: ReactNode }) {
  useHost(embeddedIn.exit);
  return <Embedding value={embeddedIn}>{children}</Embedding>;
}

const isExit = (id: string): id is ExitId => Object.hasOwn(exits, id);

/** How long a host's script has to say hello. */
const patience = 3000;

const wayOut = () => document.querySelector<HTMLAnchorElement>('[data-quick-exit]')!;

/** Talks to the host page's script, if there is one: see messages.ts for all that can be said. */
function useHost(firstExit: ExitId) {
  useEffect(() => {
    if (window.parent === window) return;
    let port: MessagePort | null = null;
    let exit = firstExit;
    let lastHeight = 0;
    let sizes: ResizeObserver | null = null;

    const send = (message: Height | Exit) => port?.postMessage(message);
    const sendHeight = () => {
      const px = Math.ceil(document.body.getBoundingClientRect().height);
      if (px <= 0 || Math.abs(px - lastHeight) < SMALLEST_STEP) return;
      lastHeight = px;
      send({ type: 'height', px });
    };
    const listen = ({ data }: MessageEvent) => {
      const message = parseFromHost(data);
      if (!message) return;
      if (message.type === 'leave') return wayOut().click();
      const { theme, exit: to, height } = message;
      if (theme === 'auto') delete document.documentElement.dataset.theme;
      else if (theme) document.documentElement.dataset.theme = theme;
      if (to && isExit(to)) {
        exit = to;
        wayOut().href = exits[to];
      }
      if (height && !sizes) {
        // As high as what is in it, and not at least as high as the frame: else it could never get smaller.
        document.documentElement.dataset.fitted = '';
        sizes = new ResizeObserver(sendHeight);
        sizes.observe(document.body);
      }
    };
    // Only the page around it, only once, and only with a port.
    const meet = (event: MessageEvent) => {
      if (port || event.source !== window.parent || event.ports.length !== 1 || !parseHello(event.data)) return;
      port = event.ports[0]!;
      port.addEventListener('message', listen);
      port.start();
    };
    const leaveByHost = (event: Event) => {
      if (!port) return;
      event.preventDefault();
      send({ type: 'exit', to: exit });
    };

    // No script of ours out there: no browser tells a frame whether it may take the tab, so the label promises no more than it can.
    const alone = setTimeout(() => {
      const label = document.querySelector<HTMLElement>('[data-leave-label]');
      if (!port && label) label.textContent = label.dataset.bare!;
    }, patience);

    window.addEventListener('message', meet);
    document.addEventListener('leave-by-host', leaveByHost);
    // Whoever listens learns that a frame is there, and nothing else. An opaque origin cannot be named, so it goes to any parent.
    const ready: Ready = { type: READY, v: VERSION };
    window.parent.postMessage(ready, '*');
    return () => {
      clearTimeout(alone);
      window.removeEventListener('message', meet);
      document.removeEventListener('leave-by-host', leaveByHost);
      sizes?.disconnect();
      port?.close();
    };
  }, [firstExit]);
}
