import { Plain } from '../../components/plain/plain.tsx';
import { shownStyles } from '../../components/plain/shown.ts';
import { Shell } from '../../components/shell/shell.tsx';
import { loadContent } from '../../data/content.ts';
import { loadPlainWords } from '../../data/plain-words.ts';
import './plain.css';

const content = loadContent();

/** The edition that needs no script. */
export default function PlainPage() {
  return (
    <Shell>
      <style dangerouslySetInnerHTML={{ __html: shownStyles(content) }} />
      <Plain content={content} words={loadPlainWords()} />
    </Shell>
  );
}
