import type { Metadata } from 'next';
import { Decides } from '../../components/register/decides.tsx';
import { Shell } from '../../components/shell/shell.tsx';
import { loadDecidesPage } from '../../data/decides-page.ts';
import '../sources/register.css';

const page = loadDecidesPage();

export const metadata: Metadata = { title: page.words.title };

/** Which question, service and step comes when: the picture of the machine, and every rule in words. */
export default function HowItDecidesPage() {
  return (
    <Shell>
      <Decides page={page} />
    </Shell>
  );
}
