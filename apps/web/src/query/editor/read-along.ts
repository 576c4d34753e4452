import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { CypherLanguage } from './language-client.js';
import type { TextProblem } from './language-messages.js';
import { setMarks } from './marks.js';

export interface ReadAlong {
  readonly language: CypherLanguage;
  readonly isReadOnly: boolean;
  readonly onParameters: (names: readonly string[]) => void;
}

/** What the server said of the text as it was run; gone with the next change. */
export const setServerProblem = StateEffect.define<TextProblem | undefined>();

/** Asks for the check anew, for the schema has changed. */
export const checkAgain = StateEffect.define();

const serverProblem = StateField.define<TextProblem | undefined>({
  create: () => undefined,
  update: (problem, { effects, docChanged }) => {
    for (const effect of effects) if (effect.is(setServerProblem)) return effect.value;
    return docChanged ? undefined : problem;
  },
});

/** A pause in typing after which the text is checked, in milliseconds; colours follow at once. */
const PAUSE_MS = 250;

/** Colours and checks the text as it is written. */
export function readAlong(options: ReadAlong): Extension {
  return [serverProblem, ViewPlugin.define((view) => new Reader(view, options))];
}

class Reader {
  private timer: number | undefined;
  private lint: readonly TextProblem[] = [];
  private isGone = false;

  constructor(
    private readonly view: EditorView,
    private readonly options: ReadAlong,
  ) {
    this.begin();
  }

  update({ docChanged, transactions }: ViewUpdate): void {
    const effects = transactions.flatMap(({ effects: each }) => each);
    if (docChanged || effects.some((effect) => effect.is(checkAgain))) this.begin();
    // An update may not start another one.
    else if (effects.some((effect) => effect.is(setServerProblem)))
      queueMicrotask(() => {
        this.tell();
      });
  }

  destroy(): void {
    this.isGone = true;
    window.clearTimeout(this.timer);
  }

  private begin(): void {
    void this.read(this.view.state.doc.toString());
    window.clearTimeout(this.timer);
    if (this.options.isReadOnly) return;
    this.timer = window.setTimeout(() => void this.check(), PAUSE_MS);
  }

  private async read(text: string): Promise<void> {
    const reading = await this.options.language.read(text).catch(() => undefined);
    if (reading === undefined || !this.isStill(text)) return;
    this.view.dispatch({ effects: setMarks.of(reading.marks) });
    this.options.onParameters(reading.parameters);
  }

  private async check(): Promise<void> {
    const text = this.view.state.doc.toString();
    const isEmpty = text.trim() === '';
    const none = { problems: [] };
    const found = isEmpty ? none : await this.options.language.check(text).catch(() => none);
    if (!this.isStill(text)) return;
    this.lint = found.problems;
    this.tell();
  }

  private tell(): void {
    if (this.isGone) return;
    const { state } = this.view;
    const said = state.field(serverProblem);
    const all = [...this.lint, ...(said === undefined ? [] : [said])];
    const diagnostics = all.map((problem) => diagnosticOf(problem, state.doc.length));
    this.view.dispatch(setDiagnostics(state, diagnostics));
  }

  /** Whether an answer is still about the text. */
  private isStill(text: string): boolean {
    return !this.isGone && this.view.state.doc.toString() === text;
  }
}

function diagnosticOf({ from, to, isError, message }: TextProblem, length: number): Diagnostic {
  const start = Math.min(from, length);
  return {
    from: start,
    to: Math.max(start, Math.min(to, length)),
    severity: isError ? 'error' : 'warning',
    message,
  };
}
