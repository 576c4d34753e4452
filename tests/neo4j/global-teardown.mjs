export default async function tearDown() {
  await globalThis.stopNeo4j?.();
}
