/** Gives a test run its Neo4j. Jest cannot transform its own setup files here, so tsx loads the rest. */
import { tsImport } from 'tsx/esm/api';

export default async function setUp({ maxWorkers }) {
  const { setUpNeo4j } = await tsImport('./shared-server.ts', import.meta.url);
  globalThis.stopNeo4j = await setUpNeo4j(maxWorkers);
}
