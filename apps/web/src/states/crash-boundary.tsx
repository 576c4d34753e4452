import { Component, type ReactNode } from 'react';
import { TEXTS } from '../texts.js';

interface CrashState {
  readonly message?: string;
}

/** What a mistake in this page leaves: a sentence and a way on, instead of a blank window. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = {};

  static getDerivedStateFromError(error: unknown): CrashState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <div className="state-box" role="alert">
        <h2>{TEXTS.states.script}</h2>
        <p>{message}</p>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {TEXTS.states.reload}
        </button>
      </div>
    );
  }
}
