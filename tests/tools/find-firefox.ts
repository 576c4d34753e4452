import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isThere, notThere } from './fetch.js';

const NAMES = ['firefox-esr', 'firefox'];
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The path of a Firefox; undefined where there is none and none can be installed. */
export function findFirefox(): string | undefined {
  if (!isThere(() => placeOf() !== undefined, 'firefox-esr')) notThere('Firefox', 'install it');
  return placeOf();
}

function placeOf(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}
