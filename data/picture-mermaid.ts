import { edgesAfterwards, edgesOnTheWay } from '../machines/picture.ts';
import { isQuestion } from '../machines/vocabulary.ts';
import type { DecidesWords } from './decides-words.ts';
import { labelOf, nameOf } from './picture-svg.ts';

/*
 * The machine as Mermaid, which GitHub draws in a README: https://mermaid.js.org/syntax/flowchart.html
 */

/** A node's name in Mermaid: `end` and names with a hyphen before a letter could be read as something else. */
const nodeId = (state: string) => `s_${state.replaceAll('-', '_')}`;

/** Text in quotes, with the characters that end it written as entities. */
const quoted = (text: string) => `"${text.replaceAll('"', '#quot;')}"`;

const arrow = (label: string, how: string) => (label ? `${how}|${quoted(label)}|` : how);

/** @returns a flowchart: what somebody meets on the way, what may be asked afterwards, and what can be done on every screen */
export function pictureMermaid(say: DecidesWords): string {
  const onTheWay = edgesOnTheWay();
  const afterwards = edgesAfterwards();
  const states = [...new Set([...onTheWay, ...afterwards].flatMap(({ from, to }) => [from, to]))];
  const shape = (state: (typeof states)[number]) => {
    const name = quoted(nameOf(state, say));
    return isQuestion(state) ? `[${name}]` : state === 'emergency' ? `{{${name}}}` : `([${name}])`;
  };
  return [
    'flowchart TD',
    ...states.map((state) => `  ${nodeId(state)}${shape(state)}`),
    ...onTheWay.map((edge) => `  ${nodeId(edge.from)} ${arrow(labelOf(edge, say), '-->')} ${nodeId(edge.to)}`),
    ...afterwards.map((edge) => `  ${nodeId(edge.from)} ${arrow(labelOf(edge, say), '<-.->')} ${nodeId(edge.to)}`),
    `  every_screen[[${quoted(say.picture.everywhere)}]]`,
    ...[say.picture.back, say.picture.change, say.picture.showNow, say.picture.restart].map(
      (text, at) => `  every_screen -.- every_screen_${at + 1}[${quoted(text)}]`,
    ),
  ].join('\n');
}

const block = /(?<=<!-- drawn by npm run picture -->\n\n)```mermaid\n[\s\S]*?\n```/;

/**
 * The README with the picture in its place.
 * @throws when there is no place for it
 */
export function withPicture(readme: string, mermaid: string): string {
  if (!block.test(readme)) throw new Error('README.md: no ```mermaid block after <!-- drawn by npm run picture -->');
  return readme.replace(block, () => `\`\`\`mermaid\n${mermaid}\n\`\`\``);
}
