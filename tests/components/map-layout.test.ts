import { expect, it } from 'vitest';
import type { Box } from '../../components/map/columns.ts';
import { layOut } from '../../components/map/layout.ts';
import { litStyles } from '../../components/map/lit-styles.ts';
import { loadPathway, publicPathway } from '../../data/pathway.ts';

const pathway = publicPathway(loadPathway());
const map = layOut(pathway);

it('places every node but the risk factors, and every edge with its line', () => {
  const drawn = pathway.nodes.map(({ id }) => id);
  expect([...map.nodes.keys()].toSorted()).toEqual(drawn.toSorted());
  expect(drawn.some((id) => id.startsWith('rf-'))).toBe(false);
  expect([...map.badges.keys()].toSorted()).toEqual(pathway.edges.map(({ id }) => id).toSorted());
  expect(map.lines.size).toBe(52);
});

it('lets nothing stand on anything else, nor outside the picture', () => {
  const boxes: [string, Box][] = [...map.nodes, ...map.badges];
  for (const [at, [id, a]] of boxes.entries()) {
    expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= map.width && a.y + a.height <= map.height, id).toBe(true);
    for (const [other, b] of boxes.slice(at + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01;
      expect(apart, `${id} on ${other}`).toBe(true);
    }
  }
});

it('gives a finger room for every place, and paper its shape', () => {
  for (const [id, { height }] of map.nodes) expect(height, id).toBeGreaterThanOrEqual(44);
  expect(map.width / map.height).toBeGreaterThan(0.7);
});

it('draws an arrowhead for each that an edge leads to', () => {
  for (const { id, toNodes } of pathway.edges) {
    expect(map.lines.get(id)!.match(/L/g)!.length / 2, id).toBe(new Set(toNodes).size);
  }
});

it('is the same every time', () => expect(layOut(pathway)).toEqual(map));

it('has a rule that lights each place and each way', () => {
  const rules = litStyles(pathway);
  for (const id of [...map.nodes.keys(), ...map.badges.keys()]) expect(rules).toContain(`:has(#${id}:popover-open`);
});
