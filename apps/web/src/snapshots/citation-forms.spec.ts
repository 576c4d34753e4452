import { describe, expect, it } from '@jest/globals';
import { snapshotWith } from '../citation/spec-snapshot.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { CITATION_FORMS, writeCitation } from './citation-forms.js';

const snapshot = snapshotWith({
  title: 'Quarterly\u202etxt.exe',
  creator: '\u2067A. Reader',
  datasets: [{ id: 'set', title: 'Set\u202e', licence: 'CC BY 4.0' }],
  outlets: ['\u202dReuters'],
});
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;

describe('a title that turns the direction of text', () => {
  it.each(CITATION_FORMS)('turns nothing in a citation as %s', (form) => {
    const cited = writeCitation(form, snapshot, undefined);
    expect(cited).toContain('Quarterlytxt.exe');
    expect(cited).not.toMatch(CONTROLS);
  });

  it('turns nothing in the sentences that name it', () => {
    for (const say of [
      SNAPSHOT_TEXTS.saved,
      SNAPSHOT_TEXTS.deleteTitle,
      SNAPSHOT_TEXTS.restoreDetail,
      (title: string) => SNAPSHOT_TEXTS.banner(title, '22 Nov 2026'),
    ])
      expect(say(snapshot.title)).not.toMatch(CONTROLS);
    expect(SNAPSHOT_TEXTS.banner('كوردستان', '22 Nov 2026')).toBe(
      'Snapshot “\u2068كوردستان\u2069” of 22 Nov 2026, read only',
    );
  });
});
