import { createRoot } from 'react-dom/client';
import check from 'script:check';
import loader from 'script:loader';
import partners from 'partners:names';
import text from 'embed:en';
import type { EmbedWords } from '../../data/embed-words.ts';
import { Setup } from './setup.tsx';

/* The setup page is for somebody at a desk: it is made in the browser, because only there is it known where this site stands. */
createRoot(document.getElementById('embed-setup')!).render(
  <Setup
    words={(JSON.parse(text) as EmbedWords).setup}
    partners={partners}
    loader={loader}
    check={check}
    home={location.origin}
  />,
);
