import { ancestors, type ParseNode } from '../parse-tree.js';
import type { Rule } from '../rule.js';

/**
 * The subset of Cypher that both engines are proved to answer alike: rules of Neo4j's grammar, with the words
 * and signs that may stand in them (`*` alone where a rule is a name or a literal). What is not here is refused.
 * `tests/contract/differential` asks of every line that some query which both engines answered alike has it.
 */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  ...{
    topNode: '',
    statementOrCommand: '',
    preparsedStatement: '',
    statement: '',
  },
  ...{
    queryWithLocalDefinitions: '',
    nextStatement: '',
    regularQuery: '',
    singleQuery: '',
    clause: '',
  },
  ...{ union: 'UNION ALL', matchClause: 'OPTIONAL MATCH', whereClause: 'WHERE' },
  ...{
    withClause: 'WITH',
    returnClause: 'RETURN',
    returnBody: 'DISTINCT',
    returnItems: '* ,',
    returnItem: 'AS',
  },
  ...{
    orderBy: 'ORDER BY ,',
    orderItem: '',
    ascToken: 'ASC ASCENDING',
    descToken: 'DESC DESCENDING',
  },
  ...{ skip: 'SKIP', limit: 'LIMIT', unwindClause: 'UNWIND AS' },
  ...{ subqueryClause: 'CALL { }', subqueryScope: '( ) ,' },
  ...{
    patternList: ',',
    pattern: '=',
    anonymousPattern: '',
    patternElement: '',
    pathPatternNonEmpty: '',
  },
  ...{
    shortestPathPattern: 'shortestPath allShortestPaths ( )',
    nodePattern: '( ) WHERE',
    properties: '',
  },
  ...{
    relationshipPattern: '[ ] WHERE',
    leftArrow: '<',
    rightArrow: '>',
    arrowLine: '-',
    pathLength: '* ..',
  },
  ...{
    labelExpression: ':',
    labelExpression4: '|',
    labelExpression3: '',
    labelExpression2: '',
    labelExpression1: '',
  },
  ...{ expression: 'OR', expression11: 'XOR', expression10: 'AND', expression9: 'NOT' },
  ...{
    expression8: '= <> < <= > >=',
    expression7: '',
    expression6: '+ - ||',
    expression5: '* / %',
  },
  ...{ expression4: '^', expression3: '- +', expression2: '', expression1: '' },
  comparisonExpression6: '=~ STARTS WITH ENDS CONTAINS IN IS NOT NULL :',
  ...{ postFix: '[ ] ..', property: '.', propertyKeyName: '' },
  ...{
    literal: 'true false null',
    numberLiteral: '*',
    stringLiteral: '*',
    parameter: '$',
    parameterName: '*',
  },
  ...{ caseExpression: 'CASE ELSE END', caseAlternative: 'WHEN THEN' },
  ...{
    extendedCaseExpression: 'CASE ELSE END',
    extendedCaseAlternative: 'WHEN THEN',
    extendedWhen: '',
  },
  ...{ countStar: 'count ( * )', existsExpression: 'EXISTS { }', countExpression: 'COUNT { }' },
  ...{
    mapProjection: '{ } ,',
    mapProjectionElement: '. * :',
    map: '{ } , :',
    listLiteral: '[ ] ,',
  },
  ...{
    listComprehension: '[ ] IN WHERE |',
    patternComprehension: '[ ] WHERE |',
    patternExpression: '',
  },
  ...{
    listItemsPredicate: 'any all none single ( ) IN WHERE',
    reduceExpression: 'reduce ( ) = , IN |',
  },
  ...{
    trimFunction: 'trim ( )',
    parenthesizedExpression: '( )',
    functionArgument: '',
    namespace: '*',
  },
  ...{ functionInvocation: 'DISTINCT ( ) ,', functionName: '', variable: '' },
  ...{
    symbolicNameString: '*',
    escapedSymbolicNameString: '*',
    unescapedSymbolicNameString: '*',
    unescapedSymbolicNameString_: '*',
  },
  ...{
    symbolicVariableNameString: '*',
    escapedSymbolicVariableNameString: '*',
    unescapedSymbolicVariableNameString: '*',
  },
};

const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(CONSTRUCTS).map(([rule, words]) => [
    rule,
    new Set(
      words
        .toUpperCase()
        .split(' ')
        .filter((word) => word !== ''),
    ),
  ]),
);

/** What to write instead of constructs that analysts may know. */
const INSTEAD: Readonly<Record<string, string>> = {
  callClause:
    'the explorer shows labels, types and properties; the embedded engine has no procedures',
  hint: 'leave the hint out',
  collectExpression: 'use OPTIONAL MATCH and collect()',
  shortestPathExpression: 'use it in MATCH p = shortestPath(…)',
  quantifier: 'write the length in the relationship: -[:TYPE*1..3]->',
  parenthesizedPath: 'write the length in the relationship: -[:TYPE*1..3]->',
  pathPatternPrefix: 'use MATCH p = shortestPath((a)-[*..5]-(b))',
  orderBySkipLimitClause: 'put ORDER BY, SKIP and LIMIT after WITH or RETURN',
  filterClause: 'use WITH * WHERE …',
  letClause: 'use WITH *, … AS name',
  forListClause: 'use UNWIND list AS x',
  finishClause: 'end the query with RETURN',
  dynamicLabelType: 'write the label out',
  dynamicAnyAllExpression: 'write the label out',
  interpolatedStringLiteral: 'join texts with +',
  normalizeFunction: 'search in the property folded, which is normalised already',
  whenBranch: 'use CASE',
  groupBy: 'name what is grouped by in RETURN or WITH beside the aggregates',
};

/** Refuses every rule, word and sign that is not on the list. */
export const CONSTRUCT_RULES: readonly Rule[] = [{ at: '*', refuse: strange }];

function strange(node: ParseNode): string | undefined {
  const words = WORDS.get(node.name);
  if (words === undefined)
    return notProved(
      node.text,
      INSTEAD[node.name] ?? 'write it with MATCH, WHERE, WITH and RETURN',
    );
  if (words.has('*') && words.size === 1 && node.name !== 'mapProjectionElement') return undefined;
  const isLength = node.name === 'pathLength';
  const odd = node.children.find(
    ({ token, name }) =>
      token &&
      name !== '<EOF>' &&
      !words.has(name.toUpperCase()) &&
      !(isLength && /^\d+$/.test(name)),
  );
  return odd === undefined
    ? undefined
    : notProved(odd.text, insteadOfWord(node, odd.text.toUpperCase()));
}

function insteadOfWord(node: ParseNode, word: string): string {
  if (node.name === 'subqueryClause') return 'use OPTIONAL MATCH, or CALL without OPTIONAL';
  if (node.name === 'skip') return 'write SKIP';
  if (isOfRelationship(node)) return "write [r:A|B], or WHERE NOT type(r) IN ['A', 'B']";
  if (node.name.startsWith('labelExpression')) return 'write WHERE n:A OR n:B, WHERE NOT n:A';
  if (word === '!=') return 'write <>';
  if (node.name === 'union') return 'UNION alone gives each row once';
  return 'leave it out, or write it with MATCH, WHERE, WITH and RETURN';
}

function isOfRelationship(node: ParseNode): boolean {
  return (
    node.name.startsWith('labelExpression') &&
    [...ancestors(node)].some(({ name }) => name === 'relationshipPattern')
  );
}

function notProved(text: string, instead: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `${shown} is not in the part of Cypher that the embedded engine is proved to answer as Neo4j does; ${instead}`;
}

/** The rules and words of a query, `rule word` each: what a test must have seen. */
export function constructsOf(nodes: readonly ParseNode[]): string[] {
  return nodes.flatMap((node) =>
    node.token
      ? []
      : [
          node.name,
          ...node.children
            .filter(({ token }) => token)
            .map((word) => `${node.name} ${word.name.toUpperCase()}`),
        ],
  );
}

/** All that the list allows, in the same words. */
export function provedConstructs(): string[] {
  return [...WORDS].flatMap(([rule, words]) => [
    rule,
    ...[...words].filter((word) => word !== '*' || words.size > 1).map((word) => `${rule} ${word}`),
  ]);
}
