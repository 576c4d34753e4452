/** Where an engine says what a person running it should know; any logger with these two fits. */
export interface EngineLogger {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
}

export const silentLogger: EngineLogger = {
  info: () => undefined,
  warn: () => undefined,
};
