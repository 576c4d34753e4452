import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RememberedMapping } from '@stancegraph/formats';
import { foreignMappingSchema, type Problem } from '@stancegraph/model';
import { z } from 'zod';

const rememberedSchema = z.strictObject({ file: z.string(), mapping: foreignMappingSchema });

/**
 * Mappings that graphs were imported through, one a shape of file, as JSON in the data folder:
 * `mappings/<shape>.json`. What cannot be read as one is as good as absent: it is only a memory.
 */
export class RememberedMappings {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'mappings');
  }

  async get(shape: string): Promise<RememberedMapping | undefined> {
    const text = await readFile(this.pathOf(shape), 'utf8').catch(() => undefined);
    try {
      return text === undefined ? undefined : rememberedSchema.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  /** Keeps it whole or not at all. What goes wrong is a warning: the import is done. */
  async keep(shape: string, { file, mapping }: RememberedMapping): Promise<Problem[]> {
    const path = this.pathOf(shape);
    const written = `${path}.${randomUUID()}.new`;
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const name = file.split(/[/\\]/).at(-1) ?? file;
      const handle = await open(written, 'wx', 0o600);
      try {
        await handle.writeFile(`${JSON.stringify({ file: name, mapping }, null, 2)}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(written, path);
      return [];
    } catch (error) {
      await rm(written, { force: true }).catch(() => undefined);
      const reason = error instanceof Error ? error.message : String(error);
      return [
        { message: `the mapping could not be kept for the next file of this kind: ${reason}` },
      ];
    }
  }

  private pathOf(shape: string): string {
    if (!/^[0-9a-f]{64}$/.test(shape)) throw new TypeError(`${shape} is no shape of a file`);
    return join(this.folder, `${shape}.json`);
  }
}
