import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ROOT } from '../../apps/cli/prepare.mjs';
import { runNode } from '../../apps/cli/children.mjs';

/** Runs Jest's projects of these names in one run, so that they share what is started for them. */
export async function runJest(projects, scratch) {
  const report = join(scratch, 'jest.json');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const { code } = await runNode(
    [
      ...flags,
      bin('jest/bin/jest.js'),
      '--json',
      // Jest would leave one of two cores idle; tests wait for databases and processes most of the time.
      '--maxWorkers=2',
      `--outputFile=${report}`,
      '--selectProjects',
      ...projects,
    ],
    { cwd: ROOT },
  );
  return existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8')), code) : undefined;
}

function countsOf(report, code) {
  const counts = {
    passed: report.numPassedTests,
    // A file that cannot even be loaded has no tests to fail.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  const silent = code !== 0 && counts.failed === 0;
  return silent || counts.passed + counts.failed === 0 ? undefined : counts;
}
