import { bin, ROOT } from '../../apps/cli/prepare.mjs';
import { runNode } from '../../apps/cli/children.mjs';

/** By how long they take, the longest first. */
const CHECKS = [
  ['ESLint: apps', 'eslint/bin/eslint.js', ['apps', '--max-warnings', '0']],
  [
    'ESLint: all else',
    'eslint/bin/eslint.js',
    ['.', '--ignore-pattern', 'apps/', '--max-warnings', '0'],
  ],
  ['Prettier', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['types of the explorer', 'typescript/bin/tsc', ['-p', 'apps/web']],
  ['types of the tests', 'typescript/bin/tsc', ['-p', 'tests']],
  ['types of standalone pages', 'typescript/bin/tsc', ['-p', 'apps/viewer']],
  ['layer rules', 'dependency-cruiser/bin/dependency-cruise.mjs', ['apps', 'libs', 'tests']],
  ['unused code and packages', 'knip/bin/knip.js', []],
  ['types of libs, server and command line', 'typescript/bin/tsc', ['-b']],
];
/** Each keeps one core busy. */
const LANES = 2;

/** Types, style, layers, unused code: each check counts as one test. */
export async function runChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...CHECKS];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const isFine = await check(next);
      counts[isFine ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return counts;
}

async function check([name, script, args]) {
  const started = Date.now();
  const { code, output } = await runNode([bin(script), ...args], { cwd: ROOT, quiet: true });
  const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  console.log(code === 0 ? `ok ${name} (${took})` : `${output}FAILED ${name} (${took})`);
  return code === 0;
}
