/** State that is replaced as a whole; listeners are called after each change. */
export interface Store<State> {
  readonly get: () => State;
  /** Replaces some of its fields. */
  readonly set: (change: Partial<State>) => void;
  readonly listen: (listener: (state: State, before: State) => void) => void;
}

export function createStore<State extends object>(first: State): Store<State> {
  let state = first;
  const listeners: ((state: State, before: State) => void)[] = [];
  return {
    get: () => state,
    set: (change) => {
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };
}
