import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  Patch,
  Post,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  filterOfAddress,
  graphSchema,
  MAX_TIES,
  newSavedViewSchema,
  ROUTES,
  routePath,
  savedViewChangeSchema,
  savedViewParamsSchema,
  savedViewSchema,
  savedViewsSchema,
  type Graph,
  type NewSavedView,
  type SavedView,
  type SavedViewChange,
  type SavedViews,
} from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { Reader, SavedViewStore } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { NoParameters } from '../http/no-parameters.guard.js';
import { ENGINE } from '../server/providers.js';

type Params = z.output<typeof savedViewParamsSchema>;

@ApiTags('saved views')
@Controller()
export class SavedViewsController {
  private readonly saved: SavedViewStore;

  constructor(
    @Inject(ENGINE) engine: CypherEngine,
    private readonly reader: Reader,
  ) {
    this.saved = new SavedViewStore(engine);
  }

  @Get(ROUTES.savedViews)
  @UseGuards(NoParameters)
  @Answers(savedViewsSchema, { summary: 'The views that readers saved, by title.' })
  list(): Promise<SavedViews> {
    return this.saved.list();
  }

  @Post(ROUTES.savedViews)
  @UseGuards(NoParameters)
  @Answers(savedViewSchema, {
    status: 201,
    summary: 'Saves a view under a name made from its title.',
  })
  async create(
    @Body({ schema: newSavedViewSchema }) view: NewSavedView,
    @TheCall() { response }: Call,
  ): Promise<SavedView> {
    // What no filter can be read from could never be opened.
    filterOfAddress(view.query);
    const saved = await this.saved.create(view);
    response.setHeader('Location', routePath(ROUTES.savedView, { name: saved.name }));
    return saved;
  }

  @Get(ROUTES.savedView)
  @UseGuards(NoParameters)
  @Answers(savedViewSchema, { summary: 'One saved view.' })
  view(@Param({ schema: savedViewParamsSchema }) { name }: Params): Promise<SavedView> {
    return this.saved.get(name);
  }

  @Get(ROUTES.savedViewGraph)
  @UseGuards(NoParameters)
  @Answers(graphSchema, {
    summary: 'What a saved view shows, as JSON.',
    description:
      'The same as /api/graph under its filter; parts that are switched off do not count.',
  })
  async graph(@Param({ schema: savedViewParamsSchema }) { name }: Params): Promise<Graph> {
    const { query } = await this.saved.get(name);
    return this.reader.graph(filterOfAddress(query), MAX_TIES);
  }

  @Patch(ROUTES.savedView)
  @UseGuards(NoParameters)
  @Answers(savedViewSchema, {
    summary: 'Changes title, description or state of a saved view.',
    description: 'Its name stays. 409 where somebody else changed it since `revision`.',
  })
  change(
    @Param({ schema: savedViewParamsSchema }) { name }: Params,
    @Body({ schema: savedViewChangeSchema }) change: SavedViewChange,
  ): Promise<SavedView> {
    if (change.query !== undefined) filterOfAddress(change.query);
    return this.saved.change(name, change);
  }

  @Delete(ROUTES.savedView)
  @UseGuards(NoParameters)
  @Answers(savedViewSchema, { summary: 'Deletes a saved view; answers with what it was.' })
  async delete(@Param({ schema: savedViewParamsSchema }) { name }: Params): Promise<SavedView> {
    const view = await this.saved.get(name);
    await this.saved.delete(name);
    return view;
  }
}
