import { Graph, layout } from '@dagrejs/dagre';
import { inWords } from '../machines/in-words.ts';
import type { NavigatorState } from '../machines/navigator.ts';
import { type Drawn, edgesAfterwards, edgesOnTheWay } from '../machines/picture.ts';
import { routing } from '../machines/questions.ts';
import { isQuestion } from '../machines/vocabulary.ts';
import type { DecidesWords } from './decides-words.ts';

/*
 * The machine as a picture, laid out while building. Text cannot be measured here, so boxes are wide enough for a wide face.
 */

const size = { text: 15, line: 20, character: 8.6, pad: 14, boxWidth: 24, labelWidth: 26 };

type Kind = 'question' | 'afterwards' | 'interruption' | 'ending';

const kindOf = (state: NavigatorState): Kind =>
  state === 'emergency' ? 'interruption' : state === 'suggestions' ? 'ending' : routing[state].core ? 'question' : 'afterwards';

/** Breaks a text into lines of at most so many characters, between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const round = (value: number) => Math.round(value * 10) / 10;

interface Box {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

const box = (text: string, width: number, pad: number): Box => {
  const lines = text === '' ? [] : wrap(text, width);
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  return { lines, width: longest * size.character + 2 * pad, height: lines.length * size.line + 2 * pad };
};

/** @returns what an arrow says: nothing where it is always taken */
export const labelOf = ({ when }: Drawn, say: DecidesWords): string =>
  when === 'otherwise' ? say.condition.otherwise : when.kind === 'always' ? '' : inWords(when, say);

export const nameOf = (state: NavigatorState, say: DecidesWords): string =>
  isQuestion(state) ? say.questions[state] : say.states[state];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box around its middle. */
const rect = (className: string, { x, y, width, height }: Point & { width: number; height: number }, corner = 12) =>
  `<rect class="${className}" x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}"${corner ? ` rx="${corner}"` : ''}/>`;

const textLines = (lines: readonly string[], x: number, y: number, className: string) => {
  const top = y - ((lines.length - 1) * size.line) / 2;
  const spans = lines.map((line, at) => `<tspan x="${round(x)}" y="${round(top + at * size.line)}">${escape(line)}</tspan>`);
  return `<text class="${className}">${spans.join('')}</text>`;
};

/** A line through the points that dagre gives, with soft corners. */
function curve(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points.map(({ x, y }) => `${round(x)} ${round(y)}`);
  if (points.length < 3) return `M${first}L${rest.join('L')}`;
  const middles = points.slice(1, -1).map((point, at) => {
    const next = points[at + 2]!;
    const isLast = at === points.length - 3;
    const [x, y] = isLast ? [next.x, next.y] : [(point.x + next.x) / 2, (point.y + next.y) / 2];
    return `Q${round(point.x)} ${round(point.y)} ${round(x)} ${round(y)}`;
  });
  return `M${first}${middles.join('')}`;
}

/** Colours of the copy that stands alone; on the page the styles of the page hold. */
const standaloneStyle = `<style>
.p-box{fill:#fffdf8;stroke:#6b7876;stroke-width:1.5}.p-afterwards .p-box{stroke-dasharray:5 4}.p-ending .p-box{fill:#e3eee8;stroke:#0d4f4a;stroke-width:2.5}
.p-interruption .p-box{fill:#fbe9e4;stroke:#861717;stroke-width:2.5}.p-edge{fill:none;stroke:#3d4b49;stroke-width:1.5}.p-aside{stroke-dasharray:5 4}
.p-head{fill:#3d4b49}.p-ground{fill:#f7f2e9}.p-name,.p-when,.p-note{font:${size.text}px Seravek,Calibri,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:#1b2927;text-anchor:middle;dominant-baseline:central}
.p-name,.p-strong{font-weight:700}.p-note{text-anchor:start}
@media (prefers-color-scheme:dark){.p-ground{fill:#121a19}.p-box{fill:#1a2523;stroke:#94a39f}.p-ending .p-box{fill:#1f3833;stroke:#9adccb}.p-interruption .p-box{fill:#3b1a16;stroke:#ffb4a6}.p-edge{stroke:#c3cbc6}.p-head{fill:#c3cbc6}.p-name,.p-when,.p-note{fill:#f3eee4}}
</style>`;

/**
 * The statechart as SVG. The same words and the same machine give the same bytes.
 * @param standalone with colours of its own, for a file that is looked at by itself
 */
export function pictureSvg(say: DecidesWords, { standalone = false } = {}): string {
  const onTheWay = edgesOnTheWay();
  const states = [...new Set(onTheWay.flatMap(({ from, to }) => [from, to]))];

  const graph = new Graph({ multigraph: true })
    .setGraph({ rankdir: 'TB', nodesep: 30, ranksep: 22, edgesep: 22, marginx: 24, marginy: 24 })
    .setDefaultEdgeLabel(() => ({}));
  const boxes = new Map(states.map((state) => [state, box(nameOf(state, say), size.boxWidth, size.pad)] as const));
  for (const [state, { width, height }] of boxes) graph.setNode(state, { width, height });
  for (const edge of onTheWay) {
    const label = box(labelOf(edge, say), size.labelWidth, 4);
    graph.setEdge(edge.from, edge.to, label.lines.length > 0 ? { ...label, labelpos: 'c' } : {});
  }
  layout(graph);

  const arrows = graph.edges().map((id) => {
    const { points, x, y, lines, width, height } = graph.edge(id) as Partial<Box> & { points: Point[]; x: number; y: number };
    return { line: `<path class="p-edge" d="${curve(points)}" marker-end="url(#p-arrow)"/>`, x, y, lines, width, height };
  });
  const way = graph.graph() as { width: number; height: number };
  const ending = graph.node('suggestions') as Point & { height: number };
  const aside = asideOf(say, ending.x, ending.y + ending.height / 2, Math.max(way.height, ending.y + ending.height));
  const left = Math.min(0, aside.left);
  const width = Math.ceil(Math.max(way.width, aside.right) - left);
  const { everywhere, back, change, showNow, restart } = say.picture;
  const notes = [`${everywhere}:`, back, change, showNow, restart].flatMap((text) =>
    wrap(text, Math.floor((width - 96) / size.character)),
  );
  const noteTop = aside.bottom + 30;
  const height = Math.ceil(noteTop + notes.length * size.line + 2 * size.pad + 24);

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${Math.floor(left)} 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(say.picture.label)}">`,
    standalone ? standaloneStyle : '',
    '<defs><marker id="p-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="p-head" d="M0 0L10 5L0 10z"/></marker></defs>',
    `<rect class="p-ground" x="${Math.floor(left)}" width="${width}" height="${height}"/>`,
    ...arrows.map(({ line }) => line),
    ...arrows.flatMap(({ x, y, lines, width, height }) =>
      lines ? [rect('p-ground', { x, y, width: width!, height: height! }, 0), textLines(lines, x, y, 'p-when')] : [],
    ),
    ...states.map((state) => {
      const at = graph.node(state) as Point & { width: number; height: number };
      return `<g class="p-${kindOf(state)}" data-state="${state}">${rect('p-box', at)}${textLines(boxes.get(state)!.lines, at.x, at.y, 'p-name')}</g>`;
    }),
    ...aside.drawn,
    `<g data-everywhere="">${rect('p-box', { x: left + width / 2, y: (noteTop + height - 24) / 2, width: width - 48, height: height - 24 - noteTop })}`,
    ...notes.map(
      (line, at) =>
        `<text class="p-note" x="${round(left + 48)}" y="${round(noteTop + size.pad + (at + 0.5) * size.line)}">${escape(line)}</text>`,
    ),
    '</g></svg>',
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * The questions asked afterwards, in two columns beside a line that comes down from the ending: each leads back to where it came from. The
 * two that some people were asked on the way stand here again, and say so.
 */
function asideOf(say: DecidesWords, x: number, from: number, below: number) {
  const width = 330;
  const reach = 46;
  const inner = Math.floor((width - 2 * size.pad) / size.character);
  const entries = edgesAfterwards().map((edge) => {
    const again = kindOf(edge.to) !== 'afterwards';
    const when = [again ? say.picture.again : '', labelOf(edge, say)].filter(Boolean).join(', ');
    return { state: edge.to, again, name: wrap(nameOf(edge.to, say), inner), when: when ? wrap(when, inner) : [] };
  });
  const drawn: string[] = [];
  let y = below + 10;
  let last = y;
  drawn.push(textLines([say.picture.afterwards], x + 12, y + 12, 'p-note p-strong'));
  y += 40;
  for (let at = 0; at < entries.length; at += 2) {
    const row = entries.slice(at, at + 2);
    const height = Math.max(...row.map(({ name, when }) => (name.length + when.length) * size.line + 2 * size.pad));
    const middle = y + height / 2;
    for (const [side, { state, again, name, when }] of row.entries()) {
      const sign = side === 0 ? -1 : 1;
      const centre = x + sign * (reach + width / 2);
      drawn.push(
        `<path class="p-edge p-aside" d="M${round(x)} ${round(middle)}H${round(x + sign * reach)}" marker-end="url(#p-arrow)"/>`,
        `<g class="p-afterwards"${again ? ` data-again="${state}"` : ` data-state="${state}"`}>${rect('p-box', { x: centre, y: middle, width, height })}`,
        textLines(name, centre, middle - (when.length * size.line) / 2, 'p-name'),
        when.length > 0 ? textLines(when, centre, middle + (name.length * size.line) / 2, 'p-when') : '',
        '</g>',
      );
    }
    last = middle;
    y += height + 16;
  }
  drawn.unshift(`<path class="p-edge p-aside" d="M${round(x)} ${round(last)}V${round(from)}" marker-end="url(#p-arrow)"/>`);
  const half = reach + width + 24;
  return { drawn, left: x - half, right: x + half, bottom: y };
}
