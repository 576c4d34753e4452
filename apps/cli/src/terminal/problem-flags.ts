const TABLE = 'mapping.statement.stance.table';
const FLAGS: Readonly<Record<string, string>> = {
  dataset: '--dataset ID',
  [TABLE]: meaning(''),
  'mapping.statement.stance': `--map stance=ATTRIBUTE, or ${meaning('*')} for all edges`,
  'mapping.statement.stance.others': meaning('*'),
  'mapping.statement.date.format': '--date-format FORMAT',
  'mapping.statement.weight': '--map weight=',
  'mapping.undirected': '--undirected both',
};

/** The flag that settles a problem with what its path names, as it is typed; undefined where there is none. */
export function flagFor(path: string): string | undefined {
  if (path.startsWith(`${TABLE}.`)) return meaning(path.slice(TABLE.length + 1));
  return Object.hasOwn(FLAGS, path) ? FLAGS[path] : undefined;
}

function meaning(value: string): string {
  return `--map-stance '${value.replaceAll("'", `'\\''`)}=STANCE'`;
}
