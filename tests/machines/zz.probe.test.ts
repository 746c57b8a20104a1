import fc from 'fast-check';
import { it } from 'vitest';
import { anyPerson, walkOf } from './people.ts';
import { walk } from '../../machines/visit.ts';
import { options, UNSURE, toAnswers } from '../../machines/vocabulary.ts';
it('probe', () => {
  const result = (p: any) => JSON.stringify(walkOf(p));
  const n: Record<string, number> = {}; const ex: Record<string, any> = {};
  for (const person of fc.sample(anyPerson, { seed: 5, numRuns: 4000 })) {
    const answers: any = toAnswers(walk(new Map(Object.entries(person)) as any).context.said);
    const now = result(answers);
    for (const q of Object.keys(answers) as any[]) {
      if ((options as any)[q].concat ? [...(options as any)[q], UNSURE].every((a: any) => result({ ...answers, [q]: a }) === now) : false) {
        n[q] = (n[q] ?? 0) + 1; const size = Object.values(answers).filter((v) => v !== 'unsure').length;
        const key = q + (q === 'cross-border' && !answers['reported-to']?.includes?.('customs') ? '!' : '') + (q === 'csem-focus' && answers.priority !== 'understand' ? '!' : '');
        if (!ex[key] || size < ex[key].size) ex[key] = { size, answers };
      }
    }
  }
  console.info(JSON.stringify(n), JSON.stringify(ex, null, 1));
}, 600000);
