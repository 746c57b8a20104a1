import { createInterface } from 'node:readline';
import { loadServices, routedServices } from '../data/services.ts';
import { type Directory, type Suggestion } from '../machines/suggest.ts';
import { endingOf, type GivenAnswers, parseAnswers, UnknownAnswer, walk } from '../machines/visit.ts';

/*
 * npm run --silent walk -- '{"danger":"no","role":"self"}'   one walk, one JSON object
 * npm run --silent walk -- --batch < answers.jsonl            one JSON object of answers a line, one result a line
 * A core question left out is answered "unsure"; a refine question left out is not asked. Exit code 2: bad input.
 */

function parse(text: string): GivenAnswers {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new UnknownAnswer(`not JSON: ${text.slice(0, 80)}: expected one object like {"danger":"no","role":"self"}`);
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UnknownAnswer(`not an object of answers: ${text.slice(0, 80)}: expected one like {"danger":"no","role":"self"}`);
  }
  return given as GivenAnswers;
}

const plain = ({ service, rule, because, sources }: Suggestion) => ({ service, rule, because, sources });

function result(text: string, directory: Directory) {
  const { asked, ending } = endingOf(walk(parseAnswers(parse(text))), directory);
  return {
    asked,
    first: ending.first,
    next: ending.next,
    emergency: ending.emergency,
    fits: ending.fits.map(plain),
    mayFit: ending.mayFit.map(plain),
    talk: ending.talk.map(plain),
    told: ending.told.map(plain),
    couldChange: ending.couldChange,
    notices: ending.notices,
  };
}

async function main(args: readonly string[]) {
  const directory = routedServices(loadServices());
  if (args[0] === '--batch' && args.length === 1) {
    let line = 0;
    let waiting: string[] = [];
    for await (const text of createInterface({ input: process.stdin })) {
      line += 1;
      if (text.trim() === '') continue;
      try {
        waiting.push(JSON.stringify(result(text, directory)));
      } catch (error) {
        if (error instanceof UnknownAnswer) error.message = `line ${line}: ${error.message}`;
        process.stdout.write(waiting.map((each) => `${each}\n`).join(''));
        throw error;
      }
      if (waiting.length >= 500) {
        process.stdout.write(`${waiting.join('\n')}\n`);
        waiting = [];
      }
    }
    process.stdout.write(waiting.map((each) => `${each}\n`).join(''));
    return;
  }
  if (args.length !== 1) throw new UnknownAnswer('expected one JSON object of answers, or --batch');
  console.log(JSON.stringify(result(args[0]!, directory), null, 2));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UnknownAnswer)) throw error;
  // One line, whatever was in the input.
  process.stderr.write(`${error.message.replaceAll(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
});
