import type { Finding } from '../problems/refusal.js';

const UTF_8 = 'a file saved as UTF-8';
/** For those who do not know what UTF-8 is, and have a spreadsheet before them. */
export const IN_EXCEL = ' (in Excel: “CSV UTF-8”)';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);

/** Whether the file begins with the three bytes that some programs put before UTF-8. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xef, 0xbb, 0xbf);
}

/** Recognizes by its first bytes what is certainly not text in UTF-8. Of tables it says how a spreadsheet program saves them. */
export function foreignFormat(bytes: Uint8Array, isTable: boolean): Finding | undefined {
  const found = (message: string, expected: string): Finding => ({
    line: 1,
    column: 1,
    message,
    expected,
  });
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return found('the file is saved as UTF-16', isTable ? `${UTF_8}${IN_EXCEL}` : UTF_8);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return found(
      'the file is a ZIP archive or an office document',
      isTable ? 'the unpacked files, or the sheets saved as “CSV UTF-8”' : 'the unpacked file',
    );
  if (startsWith(bytes, 0x1f, 0x8b))
    return found('the file is compressed (gzip)', 'the unpacked file');
  const isWide =
    bytes.length >= 4 &&
    (bytes[0] === 0) !== (bytes[1] === 0) &&
    (bytes[2] === 0) !== (bytes[3] === 0);
  if (isWide) return found('the file seems to be saved as UTF-16', UTF_8);
  return undefined;
}
