import { z } from 'zod';

const MEGABYTE = 1024 * 1024;

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^[0-9]{1,12}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(
      z
        .int()
        .min(min, `must be a whole number from ${min} to ${max}`)
        .max(max, `must be a whole number from ${min} to ${max}`),
    );

const megabytes = (usual: number, max: number) =>
  whole(1, max)
    .default(usual)
    .transform((given) => given * MEGABYTE);

/** Given in seconds, kept in milliseconds. */
const seconds = (usual: number, max: number) =>
  whole(1, max)
    .default(usual)
    .transform((given) => given * 1000);

const host = z
  .string()
  .regex(/^[A-Za-z0-9._:[\]-]{1,253}$/, 'must be a host name or an IP address, such as 0.0.0.0')
  .transform((name) => name.replace(/^\[|\]$/g, ''));

const hosts = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim().toLowerCase()))
  .pipe(
    z.array(
      z.string().regex(/^[a-z0-9._:[\]-]{1,253}$/, 'must be host names with commas between them'),
    ),
  );

const neo4jAddress = z
  .string()
  .regex(
    /^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/,
    'must be an address such as bolt://localhost:7687 or neo4j+s://host',
  )
  .regex(/^[^@]*$/, 'must not hold a user or password: give NEO4J_USER and NEO4J_PASSWORD');

interface Variable<T> {
  /** What a user reads: what it is for, and what it means when left out. */
  readonly description: string;
  /** Shown in documentation; the schema holds the value itself. */
  readonly default: string;
  readonly schema: z.ZodType<T>;
}

const variable = <T>(description: string, shown: string, schema: z.ZodType<T>): Variable<T> => ({
  description,
  default: shown,
  schema,
});

/** Every variable of the environment that the server and the command line read. README's table is checked against it. */
export const VARIABLES = {
  PORT: variable(
    'Port of the server. 0 takes any free one.',
    '3000',
    whole(0, 65_535).default(3000),
  ),
  HOST: variable(
    'Address that the server listens on. Any but a loopback address needs STANCEGRAPH_TOKEN.',
    '127.0.0.1',
    host.default('127.0.0.1'),
  ),
  NEO4J_URI: variable(
    'Address of a Neo4j server. Left out, the embedded engine is used.',
    '',
    neo4jAddress.optional(),
  ),
  NEO4J_USER: variable('User of the Neo4j server.', 'neo4j', z.string().default('neo4j')),
  NEO4J_PASSWORD: variable('Password of the Neo4j server.', '', z.string().default('')),
  NEO4J_DATABASE: variable(
    'Database on the Neo4j server. Left out, the user’s home database.',
    '',
    z.string().optional(),
  ),
  STANCEGRAPH_DATA: variable(
    'Folder of the embedded engine’s data and of uploads under way.',
    '.data in the clone',
    z.string().optional(),
  ),
  STANCEGRAPH_SNAPSHOTS: variable(
    'Folder of the snapshots; several servers may share it.',
    'snapshots in the data folder',
    z.string().optional(),
  ),
  STANCEGRAPH_LOG: variable(
    'Least level that is logged, as JSON lines on standard error: trace, debug, info, warn, error, silent.',
    'info; warn on a terminal',
    z
      .enum(
        ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
        'must be trace, debug, info, warn, error or silent',
      )
      .optional(),
  ),
  STANCEGRAPH_TOKEN: variable(
    'If set, calls that change something need the header Authorization: Bearer with it. At least 16 characters.',
    '',
    z
      .string()
      .min(16, 'must have at least 16 characters')
      .regex(/^[!-~]+$/, 'must be of visible ASCII characters')
      .optional(),
  ),
  STANCEGRAPH_ALLOWED_HOSTS: variable(
    'Further host names by which the server may be called, with commas between them.',
    '',
    hosts.default([]),
  ),
  STANCEGRAPH_MAX_UPLOAD: variable(
    'Most that one import may send, in megabytes.',
    '512',
    megabytes(512, 100_000),
  ),
  STANCEGRAPH_RATE_LIMIT: variable(
    'Calls a minute from one address; a tenth of it for calls that change something. 0 switches the limit off.',
    '1200',
    whole(0, 1_000_000).default(1200),
  ),
  STANCEGRAPH_QUERY_TIMEOUT: variable('Seconds that a free query may take.', '5', seconds(5, 3600)),
  STANCEGRAPH_QUERY_ROWS: variable(
    'Most rows in the answer to a free query.',
    '10000',
    whole(1, 1_000_000).default(10_000),
  ),
  STANCEGRAPH_QUERY_SIZE: variable(
    'Most that the answer to a free query holds, in megabytes.',
    '32',
    megabytes(32, 1024),
  ),
  STANCEGRAPH_QUERY_DOWNLOAD_TIMEOUT: variable(
    'Seconds that a free query may take whose rows are downloaded, the time of the download included.',
    '60',
    seconds(60, 3600),
  ),
  STANCEGRAPH_QUERY_DOWNLOAD_SIZE: variable(
    'Most that a download of a free query holds, in megabytes.',
    '1024',
    megabytes(1024, 100_000),
  ),
  STANCEGRAPH_QUERIES_PER_CLIENT: variable(
    'Free queries that one address may run at once.',
    '4',
    whole(1, 1000).default(4),
  ),
  STANCEGRAPH_QUERIES: variable(
    'Free queries that all together may run at once.',
    '6',
    whole(1, 1000).default(6),
  ),
  STANCEGRAPH_SAMPLE: variable(
    'false leaves an empty store empty instead of loading the sample on first start.',
    'true',
    z
      .enum(['true', 'false'], 'must be true or false')
      .default('true')
      .transform((value) => value === 'true'),
  ),
};

export type VariableName = keyof typeof VARIABLES;

type Values = { [Name in VariableName]: z.output<(typeof VARIABLES)[Name]['schema']> };

const schema = z.object(
  Object.fromEntries(Object.entries(VARIABLES).map(([name, { schema }]) => [name, schema])),
) as unknown as z.ZodType<Values>;

/** Reads the variables; an empty one counts as left out. Issues have the variable's name as their path. */
export function parseVariables(
  environment: Readonly<Record<string, string | undefined>>,
): z.ZodSafeParseResult<Values> {
  const given = Object.entries(environment).filter(([, value]) => value?.trim() !== '');
  return schema.safeParse(Object.fromEntries(given));
}
