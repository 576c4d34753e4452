/** Removes the zeros at the end of a fraction of a second, and the fraction where nothing is left. */
export function trimFraction(text: string): string {
  return text.replace(/(:\d{2})\.(\d*?)0*(?=$|[Z+\-[])/, (_, seconds: string, digits: string) =>
    digits === '' ? seconds : `${seconds}.${digits}`,
  );
}

/** ISO 8601 duration in the form that both engines print: `P1Y2M3DT4H5M6.5S`. */
export function durationText(parts: {
  months: bigint;
  days: bigint;
  seconds: bigint;
  nanoseconds: bigint;
}): string {
  const total = parts.seconds * 1_000_000_000n + parts.nanoseconds;
  const date =
    unit(parts.months / 12n, 'Y') + unit(parts.months % 12n, 'M') + unit(parts.days, 'D');
  const time =
    unit(total / 3_600_000_000_000n, 'H') +
    unit((total / 60_000_000_000n) % 60n, 'M') +
    secondsText(total % 60_000_000_000n);
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function unit(amount: bigint, letter: string): string {
  return amount === 0n ? '' : `${String(amount)}${letter}`;
}

function secondsText(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '';
  const sign = nanoseconds < 0n ? '-' : '';
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const fraction = String(size % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${sign}${String(size / 1_000_000_000n)}${fraction === '' ? '' : `.${fraction}`}S`;
}
