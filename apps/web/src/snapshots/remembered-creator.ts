const STORAGE_KEY = 'stancegraph.creator';

/** The name under which this browser last kept a snapshot. */
export function rememberedCreator(): string {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberCreator(creator: string): void {
  try {
    if (creator === '') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, creator);
  } catch {
    // A browser that stores nothing asks again.
  }
}
