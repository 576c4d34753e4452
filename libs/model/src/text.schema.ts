import { z } from 'zod';

/**
 * An id: letters, digits and `_ . : -`, at most 200 characters, starting with a letter, a digit or `_`.
 * No comma, semicolon, bar or blank, so that ids can stand in lists, in URLs and in a tie's key. Not `__proto__`: places
 * are keyed by ids, and JavaScript programs, ours and those that read our exports, drop that key of an object.
 */
export const idSchema = z
  .string()
  .max(200, 'an id has at most 200 characters')
  .regex(
    /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]*$/u,
    'an id has only letters, digits and _ . : - and starts with a letter, a digit or _',
  )
  .refine((id) => id === id.normalize('NFC'), 'an id must be in Unicode normal form C')
  .refine((id) => id !== '__proto__', '__proto__ cannot be an id');

/** A dataset's id stands in addresses (`dataset:statement`) and in file names: lower case, no colon. */
export const datasetIdSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,63}$/,
    'a dataset id has at most 64 of: a-z 0-9 . _ - and starts with a letter or a digit',
  );

/** One line of text that says something: no control characters, no half surrogates, not blank. */
export const lineSchema = (max: number): z.ZodString =>
  z
    .string()
    .max(max, `at most ${String(max)} characters`)
    .regex(/\S/u, 'must not be empty or blank')
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must be one line without control characters');

/** Text that may run over several lines: tabs and line breaks are the only control characters. */
export const textSchema = (max: number): z.ZodString =>
  z
    .string()
    .max(max, `at most ${String(max)} characters`)
    .regex(/\S/u, 'must not be empty or blank')
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, 'must not hold control characters');

/** A full calendar day, ISO 8601 (`2017-10-04`), that exists. */
export const dateSchema = z.iso.date('must be a day that exists, written YYYY-MM-DD');

/** ISO 3166-1 alpha-3. */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as IRN');
