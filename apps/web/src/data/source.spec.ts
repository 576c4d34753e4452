import { afterEach, describe, expect, it } from '@jest/globals';
import { openedSnapshot, openSource, sourcePath, withoutSource, withSource } from './source.js';

const ID = 'a29bb9dd29ceea68';

afterEach(() => {
  openSource('');
});

describe('where the page reads from', () => {
  it('is live data without a snapshot in the address', () => {
    openSource('?rollUp=true&snapshot=');
    expect(openedSnapshot()).toBeUndefined();
    expect(sourcePath('/api/graph?rollUp=true')).toBe('/api/graph?rollUp=true');
    expect(withSource('?rollUp=true')).toBe('?rollUp=true');
    expect(withoutSource('?snapshot=&rollUp=true')).toBe('?snapshot=&rollUp=true');
  });

  it('is the snapshot that the address names, for all that reads the network and nothing else', () => {
    openSource(`?snapshot=${ID}&rollUp=true`);
    const data = `/api/snapshots/${ID}/data`;
    expect(sourcePath('/api/network')).toBe(`${data}/network`);
    expect(sourcePath('/api/network/matches?text=a')).toBe(`${data}/network/matches?text=a`);
    expect(sourcePath('/api/ties/iran/accuses/us?limit=1')).toBe(
      `${data}/ties/iran/accuses/us?limit=1`,
    );
    expect(sourcePath('/api/snapshots')).toBe('/api/snapshots');
    expect(sourcePath('/api/saved-views')).toBe('/api/saved-views');
    expect(sourcePath('/api/networks')).toBe('/api/networks');
  });

  it('cannot leave its place, whatever the address says', () => {
    openSource('?snapshot=..%2F..%2Fapi%3F');
    expect(sourcePath('/api/network')).toBe('/api/snapshots/..%2F..%2Fapi%3F/data/network');
  });

  it('is in every address that the page writes, and in no view that it reads', () => {
    openSource(`?snapshot=${ID}`);
    expect(withSource('?rollUp=true')).toBe(`?snapshot=${ID}&rollUp=true`);
    expect(withoutSource(`?snapshot=${ID}`)).toBe('');
    expect(withoutSource(`?snapshot=${ID}&kinds=state`)).toBe('?kinds=state');
  });
});
