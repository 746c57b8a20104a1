import { hydrateRoot } from 'react-dom/client';
import text from 'content:en';
import type { Content } from '../../data/content.ts';
import { Navigator } from '../navigator/navigator.tsx';
import { WordsProvider } from '../words/words.tsx';
import { Embedded } from './embedded.tsx';
import type { EmbeddedIn } from './embedding.tsx';

/* The one script of an embedded page. Whose page it is stands on the element, written while building. */
const place = document.getElementById('embed-self')!;

hydrateRoot(
  place,
  <WordsProvider content={JSON.parse(text) as Content}>
    <Embedded embeddedIn={JSON.parse(place.dataset.embeddedIn!) as EmbeddedIn}>
      <Navigator />
    </Embedded>
  </WordsProvider>,
);
