import type { ActorKind, StanceChoice } from '@stancegraph/model';

/** A word as it is compared: case, signs and a number after an equal name do not count. */
export const plainWord = (word: string): string =>
  word
    .replace(/ \(\d+\)$/, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+-]/gu, '')
    .replaceAll(/(?<=.)-/g, '');

const listed = (words: string): readonly string[] => words.split(' ');

/** What people call the three stances; a guess, shown before it is used. */
const STANCE_WORDS: readonly [StanceChoice, readonly string[]][] = [
  [
    'supports',
    listed(
      'support supports supported supporting supporter friend friends friendly friendship ally allies allied alliance positive pos + endorse endorses endorsed praise praises praised agree agrees agreement back backs backed cooperate cooperates cooperation for pro approve approves trust trusts',
    ),
  ],
  [
    'opposes',
    listed(
      'oppose opposes opposed opposing opposition enemy enemies foe foes hostile hostility negative neg - rival rivals rivalry conflict against anti con disagree disagrees disagreement reject rejects rejected criticise criticises criticize criticizes condemn condemns disapprove distrust distrusts',
    ),
  ],
  [
    'accuses',
    listed(
      'accuse accuses accused accusing accusation blame blames blamed charge charges charged allege alleges alleged denounce denounces',
    ),
  ],
  ['leave-out', listed('neutral none unknown unclear neither na')],
];

const STANCE_NUMBERS = new Map<number, StanceChoice>([
  [1, 'supports'],
  [-1, 'opposes'],
  [0, 'leave-out'],
]);

/** What a value most likely means; undefined where no guess is fair. */
export function stanceOfWord(value: string): StanceChoice | undefined {
  const number = value.trim() === '' ? NaN : Number(value);
  if (!Number.isNaN(number)) return STANCE_NUMBERS.get(number);
  const word = plainWord(value);
  return STANCE_WORDS.find(([, words]) => words.includes(word))?.[0];
}

const KIND_WORDS: readonly [ActorKind, readonly string[]][] = [
  ['state', listed('state country nation nationstate')],
  ['government', listed('government gov ministry regime')],
  ['region', listed('region province territory subnational')],
  ['person', listed('person people individual human politician leader')],
  [
    'organization',
    listed('organization organisation org ngo igo party company institution media group'),
  ],
  ['armed-group', listed('armedgroup militia rebel rebels insurgent insurgents')],
  ['alliance', listed('alliance bloc coalition')],
  ['other', listed('other')],
];

export function kindOfWord(value: string): ActorKind | undefined {
  const word = plainWord(value);
  return KIND_WORDS.find(([, words]) => words.includes(word))?.[0];
}
