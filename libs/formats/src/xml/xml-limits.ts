/** One tag, or one run of text between tags, of a file that is read may not be longer, in characters. */
export const LONGEST_PART = 8 * 1024 ** 2;
/** Elements in one another at most. */
export const DEEPEST = 100;
