import { loadEmbedWords } from '../../../data/embed-words.ts';

/** Shown by embed-check.js inside an organisation's page: what a frame can see there. */
export default function EmbedCheckPage() {
  return (
    <main className="p-4">
      <h1 className="font-bold">{loadEmbedWords().check.frameTitle}</h1>
      <div id="embed-check" />
    </main>
  );
}
