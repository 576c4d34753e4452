#!/usr/bin/env node
/** The command `stancegraph`, as npm links it; what it runs is built by `npm start` or `npm run build`. */
import { existsSync } from 'node:fs';

const main = new URL('./dist/main.js', import.meta.url);
if (existsSync(main)) await import(main);
else {
  process.stderr.write('Stancegraph is not built yet: run “npm start” or “npm run build” once.\n');
  process.exitCode = 1;
}
