import { hydrateRoot } from 'react-dom/client';
import assistedText from 'assisted:en';
import text from 'content:en';
import type { AssistedContent } from '../../data/assisted-content.ts';
import type { Content } from '../../data/content.ts';
import { Assisted } from '../assisted/assisted.tsx';
import { AssistedProvider } from '../assisted/assisted-words.tsx';
import { WordsProvider } from '../words/words.tsx';
import { Embedded } from './embedded.tsx';
import type { EmbeddedIn } from './embedding.tsx';

/* The one script of an embedded page. Whose page it is stands on the element, written while building. */
const place = document.getElementById('embed-practitioner')!;

hydrateRoot(
  place,
  <WordsProvider content={JSON.parse(text) as Content}>
    <Embedded embeddedIn={JSON.parse(place.dataset.embeddedIn!) as EmbeddedIn}>
      <AssistedProvider content={JSON.parse(assistedText) as AssistedContent}>
        <Assisted />
      </AssistedProvider>
    </Embedded>
  </WordsProvider>,
);
