import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ROOT } from '../../apps/cli/prepare.mjs';
import { runNode } from '../../apps/cli/children.mjs';

const CHECKS = [
  ['types of libs, server and command line', 'typescript/bin/tsc', ['-b']],
  ['types of the explorer', 'typescript/bin/tsc', ['-p', 'apps/web'], 'apps/web/tsconfig.json'],
  ['types of the tests', 'typescript/bin/tsc', ['-p', 'tests']],
  ['ESLint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['Prettier', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['layer rules', 'dependency-cruiser/bin/dependency-cruise.mjs', ['apps', 'libs', 'tests']],
  ['unused code and packages', 'knip/bin/knip.js', []],
];

/** Types, style, layers, unused code: each check counts as one test. */
export async function runChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, script, args, needs] of CHECKS) {
    if (needs !== undefined && !existsSync(join(ROOT, needs))) continue;
    const started = Date.now();
    const { code, output } = await runNode([bin(script), ...args], { cwd: ROOT, quiet: true });
    const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
    if (code === 0) counts.passed += 1;
    else counts.failed += 1;
    console.log(code === 0 ? `ok ${name} (${took})` : `${output}FAILED ${name} (${took})`);
  }
  return counts;
}
