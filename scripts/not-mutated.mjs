import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/*
 * What npm run mutate leaves alone: the sources cited beside a rule or a notice. They decide nothing on an ending, are looked up one by
 * one by tests/data/facts.test.ts, and P12 and P18 of the proof count on them.
 */
const areSources = (path) => path.isObjectProperty() && path.node.key.name === 'sources';

const values = ['rules', 'notices', 'firstSteps', 'options'];

/** Stryker passes over whatever stands `as const`, which is every rule, notice and line: take the mark off before it looks. */
function takeOffAsConst(declarator) {
  while (declarator.init.type === 'TSSatisfiesExpression' || declarator.init.type === 'TSAsExpression') {
    declarator.init = declarator.init.expression;
  }
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'not-mutated', {
    shouldIgnore(path) {
      if (path.isVariableDeclarator() && values.includes(path.node.id.name)) takeOffAsConst(path.node);
      return areSources(path) ? 'sources decide nothing on an ending' : undefined;
    },
  }),
];
