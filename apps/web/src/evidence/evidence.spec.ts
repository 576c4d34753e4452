import { describe, expect, it } from '@jest/globals';
import type { ActorBrief, Evidence, TieEvidence } from '@stancegraph/contract';
import { shownOf } from '../data/spec-shown.js';
import { attribution, glossaryOf } from './glossary.js';
import { focusOn, highlightsOf } from './highlights.js';
import { mergePages } from './merge-pages.js';
import { contestedReasons } from './reasons.js';

const actor = (id: string, government = id): ActorBrief => ({
  id,
  name: id.toUpperCase(),
  kind: 'state',
  government,
});

const statement = (
  id: string,
  source: string,
  stance: Evidence['stance'],
  target: string,
  more: Partial<Evidence> = {},
): Evidence => ({
  id,
  source,
  stance,
  target,
  summary: id,
  documents: ['d'],
  dataset: 'set',
  key: `set:${id}`,
  contested: true,
  ...more,
});

const accusation = statement('charge', 'leader', 'accuses', 'us', {
  alleges: { stance: 'supports', target: 'krg' },
});
const own = statement('own', 'us', 'opposes', 'krg');

const evidence: TieEvidence = {
  store: { engine: 'embedded', version: 1, state: 'x' },
  tie: {
    source: 'iran',
    stance: 'accuses',
    target: 'us',
    count: 1,
    undated: 1,
    documents: [],
    outlets: [],
    contested: true,
  },
  items: [accusation],
  total: 1,
  conflicts: [{ kind: 'allegation', one: 'set:charge', other: 'set:own' }],
  counterparts: [own, statement('denied', 'us', 'supports', 'iran')],
  others: [],
  actors: [actor('leader', 'iran'), actor('iran'), actor('us'), actor('krg')],
  documents: [],
  issues: [],
};

describe('what the picture shows beside a tie', () => {
  it('is what is alleged, and only what contradicts it', () => {
    const { alleged, lit } = highlightsOf(evidence, true);
    expect(alleged).toEqual([{ source: 'us', stance: 'supports', target: 'krg' }]);
    expect([...lit]).toEqual(['us|opposes|krg']);
  });

  it('names persons themselves without roll-up', () => {
    const turned = {
      ...evidence,
      conflicts: [{ kind: 'denial' as const, one: 'set:own', other: 'set:charge' }],
      counterparts: [accusation],
    };
    expect([...highlightsOf(turned, false).lit]).toEqual(['leader|accuses|us']);
    expect([...highlightsOf(turned, true).lit]).toEqual(['iran|accuses|us']);
  });

  it('keeps, in focus, what lies among all whom it is about', () => {
    const shown = shownOf(['iran accuses us', 'us opposes krg', 'turkey opposes krg']);
    const ranks = focusOn(shown, { source: 'iran', target: 'us' }, highlightsOf(evidence, true));
    const seen = [...ranks].map((rank) => shown.tie(rank)).map((tie) => tie?.source);
    expect(seen.sort()).toEqual(['iran', 'us']);
  });
});

describe('who said it', () => {
  const glossary = glossaryOf({
    actors: [...evidence.actors, actor('spokesman', 'iran'), actor('state-tv', 'iran')],
    documents: [],
    issues: [],
  });
  const say = (source: string, speaker?: string) => attribution({ source, speaker }, glossary);

  it('is a person for the government, or the government itself', () => {
    expect(say('leader')).toEqual({ who: 'LEADER', forWhom: 'IRAN' });
    expect(say('us')).toEqual({ who: 'US' });
  });

  it('is the one who speaks for the source, where one is named', () => {
    expect(say('iran', 'spokesman')).toEqual({ who: 'SPOKESMAN', forWhom: 'IRAN' });
  });

  it('stays the person where only the voice is another', () => {
    expect(say('leader', 'state-tv')).toEqual({
      who: 'LEADER',
      forWhom: 'IRAN',
      voicedBy: 'STATE-TV',
    });
    expect(say('us', 'state-tv')).toEqual({ who: 'US', voicedBy: 'STATE-TV' });
  });
});

describe('why it is contested', () => {
  const reasons = (given: TieEvidence): string[] =>
    contestedReasons(
      given,
      ({ source }) => source,
      (id) => id,
    );

  it('is said from both sides without a verdict', () => {
    expect(reasons(evidence)).toEqual([
      'What leader alleges and what is reported of us’s own stance cannot both be right.',
    ]);
    expect(reasons({ ...evidence, items: [own], counterparts: [accusation] })).toEqual([
      'What us is reported to hold here and what leader alleges cannot both be right.',
    ]);
  });

  it('is said once, however many statements give it', () => {
    expect(
      reasons({ ...evidence, conflicts: [...evidence.conflicts, ...evidence.conflicts] }),
    ).toHaveLength(1);
  });
});

describe('pages of evidence', () => {
  it('join without saying anything twice, and end where the last one ends', () => {
    const second = { ...evidence, items: [accusation, statement('more', 'iran', 'accuses', 'us')] };
    const all = mergePages([{ ...evidence, next: 'x' }, second]);
    expect(all.items.map(({ id }) => id)).toEqual(['charge', 'more']);
    expect(all.conflicts).toHaveLength(1);
    expect(all.next).toBeUndefined();
  });
});
