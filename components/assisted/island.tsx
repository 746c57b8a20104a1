import { hydrateRoot } from 'react-dom/client';
import assistedText from 'assisted:en';
import text from 'content:en';
import type { AssistedContent } from '../../data/assisted-content.ts';
import type { Content } from '../../data/content.ts';
import { WordsProvider } from '../words/words.tsx';
import { Assisted } from './assisted.tsx';
import { AssistedProvider } from './assisted-words.tsx';

/* The one script of the assisted page, as components/navigator/island.tsx is that of the walk. */
hydrateRoot(
  document.getElementById('assisted')!,
  <WordsProvider content={JSON.parse(text) as Content}>
    <AssistedProvider content={JSON.parse(assistedText) as AssistedContent}>
      <Assisted />
    </AssistedProvider>
  </WordsProvider>,
);
