import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  deletedSnapshotSchema,
  FILE_QUERIES,
  newSnapshotSchema,
  restorationSchema,
  restoreSnapshotSchema,
  ROUTES,
  routePath,
  snapshotChangeSchema,
  snapshotParamsSchema,
  snapshotSchema,
  snapshotsSchema,
  type DeletedSnapshot,
  type FileFormat,
  type FileQuery,
  type NewSnapshot,
  type Restoration,
  type Snapshot,
  type SnapshotChange,
  type Snapshots,
} from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { Reader, restoreSnapshot, SnapshotLibrary } from '@stancegraph/graph';
import type { z } from 'zod';
import { FILE_TYPES } from '../files/view-file.js';
import { Answers, AnswersFile } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { NoParameters } from '../http/no-parameters.guard.js';
import { sendFile } from '../exports/send-file.js';
import { ChangeQueue } from '../server/change-queue.js';
import { PRODUCT_VERSION } from '../server/product-version.js';
import { ENGINE } from '../server/providers.js';
import { fileNameOf, writeSnapshotFile } from './snapshot-files.js';

type Params = z.output<typeof snapshotParamsSchema>;
type Restoring = z.output<typeof restoreSnapshotSchema>;

@ApiTags('snapshots')
@Controller()
export class SnapshotsController {
  constructor(
    @Inject(ENGINE) private readonly engine: CypherEngine,
    private readonly library: SnapshotLibrary,
    private readonly reader: Reader,
    private readonly changes: ChangeQueue,
  ) {}

  @Get(ROUTES.snapshots)
  @UseGuards(NoParameters)
  @Answers(snapshotsSchema, { summary: 'The snapshots that are kept, newest first.' })
  list(): Promise<Snapshots> {
    return this.library.list();
  }

  @Post(ROUTES.snapshots)
  @UseGuards(NoParameters)
  @Answers(snapshotSchema, {
    status: 201,
    summary: 'Keeps a view as it is now, with the datasets that it looks at.',
    description:
      'The same content has the same id: where it is kept already, 200 answers what is known of it, and title, note and creator of the call are not taken. PATCH changes them.',
    also: {
      200: 'It was kept before and stays as it was: title, note and creator of the call are not taken.',
    },
  })
  async take(
    @Body({ schema: newSnapshotSchema }) request: NewSnapshot,
    @TheCall() { response, signal }: Call,
  ): Promise<Snapshot> {
    const { snapshot, isNew } = await this.library.take(this.reader, request, {
      product: PRODUCT_VERSION,
      signal,
    });
    if (!isNew) response.status(200);
    response.setHeader('Location', routePath(ROUTES.snapshot, { id: snapshot.id }));
    return snapshot;
  }

  @Get(ROUTES.snapshotGraphology)
  @AnswersFile('application/json', { summary: 'The view as graphology serialises it.' })
  graphology(
    @Param({ schema: snapshotParamsSchema }) params: Params,
    @Query({ schema: FILE_QUERIES['graphology.json'] }) query: FileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.send('graphology.json', params, query, call);
  }

  @Get(ROUTES.snapshotJson)
  @AnswersFile('application/json', {
    summary: 'The content: canonical JSON (RFC 8785), whose SHA-256 is the id.',
    description: 'It can be imported, which restores its datasets.',
  })
  json(
    @Param({ schema: snapshotParamsSchema }) params: Params,
    @Query({ schema: FILE_QUERIES.json }) query: FileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.send('json', params, query, call);
  }

  @Get(ROUTES.snapshotGexf)
  @AnswersFile('application/gexf+xml', {
    summary: 'The view as GEXF 1.3, which also holds the content.',
  })
  gexf(
    @Param({ schema: snapshotParamsSchema }) params: Params,
    @Query({ schema: FILE_QUERIES.gexf }) query: FileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.send('gexf', params, query, call);
  }

  @Get(ROUTES.snapshotGraphml)
  @AnswersFile('application/graphml+xml', {
    summary: 'The view as GraphML, which also holds the content.',
  })
  graphml(
    @Param({ schema: snapshotParamsSchema }) params: Params,
    @Query({ schema: FILE_QUERIES.graphml }) query: FileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.send('graphml', params, query, call);
  }

  @Get(ROUTES.snapshotCsvZip)
  @AnswersFile('application/zip', { summary: 'The datasets and the ties as CSV in one ZIP.' })
  csvZip(
    @Param({ schema: snapshotParamsSchema }) params: Params,
    @Query({ schema: FILE_QUERIES['csv.zip'] }) query: FileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.send('csv.zip', params, query, call);
  }

  @Get(ROUTES.snapshotCypher)
  @AnswersFile('text/plain', { summary: 'A script that cypher-shell loads into an empty Neo4j.' })
  cypher(
    @Param({ schema: snapshotParamsSchema }) params: Params,
    @Query({ schema: FILE_QUERIES.cypher }) query: FileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.send('cypher', params, query, call);
  }

  @Get(ROUTES.snapshotHtml)
  @AnswersFile('text/html', { summary: 'A page that opens from disk and needs no network.' })
  html(
    @Param({ schema: snapshotParamsSchema }) params: Params,
    @Query({ schema: FILE_QUERIES.html }) query: FileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.send('html', params, query, call);
  }

  @Get(ROUTES.snapshotSvg)
  @AnswersFile('image/svg+xml', { summary: 'The picture, with legend and credits, as SVG.' })
  svg(
    @Param({ schema: snapshotParamsSchema }) params: Params,
    @Query({ schema: FILE_QUERIES.svg }) query: FileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.send('svg', params, query, call);
  }

  @Get(ROUTES.snapshotPng)
  @AnswersFile('image/png', { summary: 'The picture, with legend and credits, as PNG.' })
  png(
    @Param({ schema: snapshotParamsSchema }) params: Params,
    @Query({ schema: FILE_QUERIES.png }) query: FileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.send('png', params, query, call);
  }

  @Get(ROUTES.snapshot)
  @UseGuards(NoParameters)
  @Answers(snapshotSchema, { summary: 'What is known of a snapshot.' })
  get(@Param({ schema: snapshotParamsSchema }) { id }: Params): Promise<Snapshot> {
    return this.library.get(id);
  }

  @Patch(ROUTES.snapshot)
  @UseGuards(NoParameters)
  @Answers(snapshotSchema, {
    summary: 'Changes title, note or creator of a snapshot; its content never changes.',
    description: '409 where somebody else changed it since `revision`.',
  })
  change(
    @Param({ schema: snapshotParamsSchema }) { id }: Params,
    @Body({ schema: snapshotChangeSchema }) change: SnapshotChange,
  ): Promise<Snapshot> {
    return this.library.change(id, change);
  }

  @Delete(ROUTES.snapshot)
  @UseGuards(NoParameters)
  @Answers(deletedSnapshotSchema, {
    summary: 'Deletes a snapshot; answers with what it was.',
    description:
      'It can be brought back for 30 days. A damaged one goes as well, and nothing but its id is known of it.',
  })
  delete(@Param({ schema: snapshotParamsSchema }) { id }: Params): Promise<DeletedSnapshot> {
    return this.library.delete(id);
  }

  @Post(ROUTES.snapshotUndelete)
  @UseGuards(NoParameters)
  @Answers(snapshotSchema, {
    summary: 'Brings a deleted snapshot back; the whole id is needed.',
    description: '409 where the same content was kept again since: that one stays as it is.',
  })
  undelete(@Param({ schema: snapshotParamsSchema }) { id }: Params): Promise<Snapshot> {
    return this.library.undelete(id);
  }

  @Post(ROUTES.snapshotRestore)
  @UseGuards(NoParameters)
  @Answers(restorationSchema, {
    summary: 'Makes the database hold the snapshot’s datasets as they were.',
    description:
      'One dataset after the other; others stay. The state before is kept as a snapshot first. `confirm` must be the whole id, unless `dryRun` is true.',
  })
  restore(
    @Param({ schema: snapshotParamsSchema }) { id }: Params,
    @Body({ schema: restoreSnapshotSchema }) request: Restoring,
    @TheCall() { signal }: Call,
  ): Promise<Restoration> {
    const into = { engine: this.engine, reader: this.reader, library: this.library };
    const options = { ...request, product: PRODUCT_VERSION, signal };
    return this.changes.run(() => restoreSnapshot(into, id, options), signal);
  }

  private async send(
    format: FileFormat,
    { id }: Params,
    query: FileQuery,
    call: Call,
  ): Promise<void> {
    const snapshot = await this.library.get(id);
    const { response, request } = call;
    const tag = `"${snapshot.id}.${format}.${String(snapshot.revision)}.${PRODUCT_VERSION}"`;
    if (format === 'json') {
      response.setHeader('ETag', tag).setHeader('Cache-Control', 'no-cache');
      if (request.headers['if-none-match'] === tag) {
        // Nest ends the answer; ended here it would be ended twice, which fails in the log.
        response.status(304);
        return;
      }
    }
    const name = fileNameOf(snapshot, format);
    await writeSnapshotFile(this.library, snapshot, { format, options: query }, (bytes) =>
      sendFile(call, name, FILE_TYPES[format], bytes),
    );
  }
}
