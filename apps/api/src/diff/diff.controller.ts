import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  diffCsvQuerySchema,
  diffQuerySchema,
  diffSchema,
  ROUTES,
  type Diff,
} from '@stancegraph/contract';
import { cutDiff, DiffReader, writeDiffCsv } from '@stancegraph/graph';
import type { Response } from 'express';
import type { z } from 'zod';
import { sendFile } from '../exports/send-file.js';
import { Answers, AnswersFile } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';

const SIDES =
  'A side is a snapshot, under its own filter, or now, under the filter given; where one is a snapshot and no filter is given, under that of the snapshot.';

@ApiTags('snapshots')
@Controller()
export class DiffController {
  constructor(
    private readonly diffs: DiffReader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.diff)
  @Answers(diffSchema, {
    summary: 'What differs between two snapshots, a snapshot and now, or two windows of time.',
    description: SIDES,
  })
  async diff(
    @Query({ schema: diffQuerySchema }) query: z.output<typeof diffQuerySchema>,
    @TheCall() call: Call,
  ): Promise<Diff | undefined> {
    const { limit, tie, ...question } = query;
    const { signal } = call;
    const asked = { ...query, ...(await this.diffs.snapshotsOf(query)) };
    return this.conditional.answerUnnamed(call, asked, async () =>
      cutDiff(await this.diffs.diff(question, { signal }), { limit, tie }),
    );
  }

  @Get(ROUTES.diffCsv)
  @AnswersFile('text/csv', {
    summary: 'The whole comparison as one table.',
    description: `${SIDES} A row for each tie, actor and statement; statements that are unchanged are left out.`,
  })
  async csv(
    @Query({ schema: diffCsvQuerySchema }) query: z.output<typeof diffCsvQuerySchema>,
    @TheCall() call: Call,
    @Res() response: Response,
  ): Promise<void> {
    const { signal } = call;
    const asked = { ...query, ...(await this.diffs.snapshotsOf(query)) };
    const diff = await this.conditional.answerUnnamed(call, asked, () =>
      this.diffs.diff(query, { signal }),
    );
    if (diff === undefined) {
      response.end();
      return;
    }
    await sendFile(
      { ...call, response },
      'diff.csv',
      'text/csv; charset=utf-8; header=present',
      inChunks(writeDiffCsv(diff)),
    );
  }
}

/** The server answers others between two pieces. */
async function* inChunks(texts: Iterable<string>): AsyncGenerator<string> {
  for (const text of texts) {
    yield text;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
