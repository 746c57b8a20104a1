import { hydrateRoot } from 'react-dom/client';
import text from 'content:en';
import type { Content } from '../../data/content.ts';
import { WordsProvider } from '../words/words.tsx';
import { Navigator } from './navigator.tsx';

/*
 * The one script of a built page (see docs/decisions/0002): brings the prerendered walk to life. The words and facts travel inside
 * it, so that once it has arrived nothing is ever fetched. `content:en` is made by scripts/finish-export.ts.
 */
const content = JSON.parse(text) as Content;

hydrateRoot(
  document.getElementById('navigator')!,
  <WordsProvider content={content}>
    <Navigator />
  </WordsProvider>,
);
