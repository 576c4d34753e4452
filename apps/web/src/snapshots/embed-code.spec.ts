import { describe, expect, it } from '@jest/globals';
import { embedCodeOf } from './embed-code.js';

describe('the embed code of a snapshot', () => {
  it('names the downloaded file, in a sandbox', () => {
    const code = embedCodeOf({ id: 'a29bb9dd29ceea687a0d', title: 'A title' });
    expect(code).toContain('src="stancegraph-a29bb9dd29ce.html"');
    expect(code).toContain('sandbox="allow-scripts allow-popups"');
  });

  it('lets no title leave its attribute', () => {
    const code = embedCodeOf({ id: 'a29bb9dd', title: '"><script>alert(1)</script>\n&quot;' });
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;quot;"');
    expect(code.match(/</g)).toHaveLength(2);
  });
});
