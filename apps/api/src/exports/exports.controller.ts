import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  EXPORT_QUERIES,
  ROUTES,
  type ExportFileQuery,
  type FileFormat,
} from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import { liveFile } from '../files/live-file.js';
import { FILE_TYPES, writeView } from '../files/view-file.js';
import { writeDataset, type DatasetFormat } from '../files/written-view.js';
import { AnswersFile } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { sendWhileRead } from './send-while-read.js';

const ONE_DATASET =
  'Of one dataset: the one that `datasets` names, or the only one in the store; with `content=true` of the view, all of its datasets whole. The same data gives the same bytes.';
const VIEW = 'Actors and ties under the filter; the same data gives the same bytes.';

@ApiTags('exports')
@Controller()
export class ExportsController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.exportJson)
  @AnswersFile('application/json', {
    summary: 'A dataset file in JSON, which can be imported again.',
    description: ONE_DATASET,
  })
  json(
    @Query({ schema: EXPORT_QUERIES.json }) query: ExportFileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.sendDataset('json', query, call);
  }

  @Get(ROUTES.exportCsvZip)
  @AnswersFile('application/zip', {
    summary: 'A dataset’s CSV files and the ties under the filter in one ZIP.',
    description: ONE_DATASET,
  })
  csvZip(
    @Query({ schema: EXPORT_QUERIES['csv.zip'] }) query: ExportFileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.sendDataset('csv.zip', query, call);
  }

  @Get(ROUTES.exportGexf)
  @AnswersFile('application/gexf+xml', {
    summary: 'A view as GEXF 1.3, for Gephi and other graph tools.',
    description: VIEW,
  })
  gexf(
    @Query({ schema: EXPORT_QUERIES.gexf }) query: ExportFileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.sendView('gexf', query, call);
  }

  @Get(ROUTES.exportGraphml)
  @AnswersFile('application/graphml+xml', {
    summary: 'A view as GraphML, for NetworkX, igraph, Gephi, yEd and other graph tools.',
    description: VIEW,
  })
  graphml(
    @Query({ schema: EXPORT_QUERIES.graphml }) query: ExportFileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.sendView('graphml', query, call);
  }

  @Get(ROUTES.exportGraphology)
  @AnswersFile('application/json', {
    summary: 'A view as graphology serialises graphs.',
    description: VIEW,
  })
  graphology(
    @Query({ schema: EXPORT_QUERIES['graphology.json'] }) query: ExportFileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.sendView('graphology.json', query, call);
  }

  @Get(ROUTES.exportCypher)
  @AnswersFile('text/plain', {
    summary: 'A script that cypher-shell loads into an empty Neo4j.',
    description:
      'Datasets whole: those that `datasets` names, or all. 400 with any other filter, which a script could not follow.',
  })
  cypher(
    @Query({ schema: EXPORT_QUERIES.cypher }) query: ExportFileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.sendView('cypher', query, call);
  }

  @Get(ROUTES.exportHtml)
  @AnswersFile('text/html', {
    summary: 'A page of a view that opens from disk and needs no network.',
    description: 'It holds the datasets of the view whole, and opens with the view.',
  })
  html(
    @Query({ schema: EXPORT_QUERIES.html }) query: ExportFileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.sendView('html', query, call);
  }

  @Get(ROUTES.exportSvg)
  @AnswersFile('image/svg+xml', {
    summary: 'The picture of a view, with legend and credits, as SVG.',
    description: VIEW,
  })
  svg(
    @Query({ schema: EXPORT_QUERIES.svg }) query: ExportFileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.sendView('svg', query, call);
  }

  @Get(ROUTES.exportPng)
  @AnswersFile('image/png', {
    summary: 'The picture of a view, with legend and credits, as PNG.',
    description: 'Fonts of the machine may differ in it.',
  })
  png(
    @Query({ schema: EXPORT_QUERIES.png }) query: ExportFileQuery,
    @TheCall() call: Call,
  ): Promise<void> {
    return this.sendView('png', query, call);
  }

  private async sendView(format: FileFormat, query: ExportFileQuery, call: Call): Promise<void> {
    const { theme, width, height, scale, safe, content, ...filter } = query;
    if (await this.isKnown(query, call)) return;
    const [only, ...others] = query.datasets ?? [];
    const name = only !== undefined && others.length === 0 ? only : 'stancegraph';
    const written = { theme, width, height, scale, safe };
    const live = { format, filter, content, signal: call.signal };
    await sendWhileRead(call, (send) =>
      liveFile(this.reader, live, (view) =>
        send(`${name}.${format}`, FILE_TYPES[format], writeView(format, view, written)),
      ),
    );
  }

  private async sendDataset(
    format: DatasetFormat,
    query: ExportFileQuery,
    call: Call,
  ): Promise<void> {
    if (query.content === true) return this.sendView(format, query, call);
    const { content, safe, ...filter } = query;
    if (await this.isKnown(query, call)) return;
    await sendWhileRead(call, (send) =>
      this.reader.exportParts(filter, { signal: call.signal }, (exported) =>
        send(
          `${exported.parts.id}.${format}`,
          FILE_TYPES[format],
          writeDataset(format, exported, { safe }),
        ),
      ),
    );
  }

  /** Whether the caller has the file already; it is told so. */
  private async isKnown(query: object, call: Call): Promise<boolean> {
    const asked = await this.conditional.answerUnnamed(call, query, () => Promise.resolve(true));
    if (asked === undefined) call.response.end();
    return asked === undefined;
  }
}
