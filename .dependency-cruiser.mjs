/**
 * The floors of the house (CONTRIBUTING.md): who may import whom. Paths are the real ones, whichever way
 * an import is written. tests/integration/architecture.spec.ts breaks every rule once.
 */
const LIBS = [
  'model',
  'network',
  'engine',
  'contract',
  'formats',
  'scene',
  'analysis',
  'sample',
  'graph',
];
const DUMPING_GROUND = '(^|/)(utils?|helpers?|common)(/|\\.[a-z]+$)';
const OWN_SPECS = '\\.spec\\.ts$|/spec-[^/]+\\.ts$';

/** A room may import these libs and no other of our rooms. */
const room = (from, libs, { apps = [] } = {}) => ({
  name: `floors-${from.replace('/', '-')}`,
  comment: `${from} may import ${[...libs, ...apps].join(', ') || 'no room of ours'} only.`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: {
    path: '^(libs|apps|tests)/',
    pathNot: [
      `^${from}/`,
      ...libs.map((lib) => `^libs/${lib}/`),
      ...apps.map((app) => `^apps/${app}/`),
    ],
  },
});

const onlyIn = (name, comment, packages, from) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(apps|libs)/', pathNot: from },
  to: { path: `node_modules/(${packages})/` },
});

export default {
  forbidden: [
    room('libs/model', []),
    ...['network', 'engine', 'contract', 'formats', 'scene', 'analysis'].map((lib) =>
      room(`libs/${lib}`, ['model']),
    ),
    room('libs/sample', []),
    room(
      'libs/graph',
      LIBS.filter((lib) => !['graph', 'sample'].includes(lib)),
    ),
    room('apps/api', LIBS, { apps: ['viewer'] }),
    room('apps/cli', LIBS, { apps: ['api', 'viewer'] }),
    room('apps/viewer', ['model', 'network', 'scene']),
    room('apps/web', ['model', 'network', 'contract', 'scene', 'analysis']),
    {
      name: 'model-only-zod',
      comment: 'The language needs zod and nothing else, not even Node.',
      severity: 'error',
      from: { path: '^libs/model/', pathNot: OWN_SPECS },
      to: { dependencyTypesNot: ['local'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'browser-libs-without-node',
      comment: 'What pages import runs in a browser.',
      severity: 'error',
      from: {
        path: '^(libs/(network|contract|scene|analysis)|apps/(web|viewer)/src)/',
        pathNot: OWN_SPECS,
      },
      to: { dependencyTypes: ['core'] },
    },
    onlyIn(
      'drivers-only-in-engine',
      'A database driver is known to libs/engine alone.',
      'neo4j-driver[^/]*|@grafeo-db/[^/]+',
      '^libs/engine/',
    ),
    onlyIn(
      'parser-in-guard-and-editor',
      'Neo4j’s parser is known to the guard and to the query editor, which say the same of a text.',
      '@neo4j-cypher/[^/]+',
      '^(libs/engine/|apps/web/src/query/editor/)',
    ),
    onlyIn(
      'nest-only-in-api',
      'HTTP frameworks are known to apps/api alone.',
      '@nestjs/[^/]+|express|busboy|helmet|pino|pino-http',
      '^apps/api/',
    ),
    onlyIn(
      'sigma-only-in-canvas',
      'Sigma stands behind apps/web/src/canvas.',
      'sigma|@sigma/[^/]+',
      '^apps/web/src/canvas/',
    ),
    {
      name: 'no-circular',
      comment: 'No cycles.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolvable',
      comment: 'An import that does not resolve passes every other rule unseen.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dumping-ground',
      comment: 'A thing has a home, or it has no reason to exist: no utils, helpers or common.',
      severity: 'error',
      from: {},
      to: { path: DUMPING_GROUND, pathNot: 'node_modules' },
    },
    ...[{}, { orphan: true }].map((what, index) => ({
      name: `no-dumping-ground-${index}`,
      comment: 'The same for one that nobody imports.',
      severity: 'error',
      from: { ...what, path: DUMPING_GROUND },
      to: {},
    })),
    {
      name: 'no-undeclared-package',
      comment: 'A package stands in the package.json of the room that imports it.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: OWN_SPECS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-spec-in-product',
      comment: 'The product does not import tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: OWN_SPECS },
      to: { path: [OWN_SPECS, '^tests/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Anchored: most packages live in a dist of their own.
    exclude: { path: '^(apps|libs)/[^/]+/(dist|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@stancegraph/source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
