import { Shell } from '../../../components/shell/shell.tsx';
import { loadEmbedWords } from '../../../data/embed-words.ts';
import '../../assisted/assisted.css';

const { setup: say } = loadEmbedWords();

/** For an organisation: how to put the navigator in its own page. */
export default function EmbedSetupPage() {
  return (
    <Shell>
      <div className="opening">
        <h1 className="text-title font-bold">{say.title}</h1>
        <p className="mt-2 mb-6 text-lead">{say.lead}</p>
        <div id="embed-setup" />
      </div>
    </Shell>
  );
}
