import type { Actor, DatasetView, Document, Issue } from '@stancegraph/model';

/** An actor, issue or document with the ids of the datasets that mention it, sorted. */
export type Mentioned<T> = T & { readonly datasets: readonly string[] };

export type ActorRecord = Mentioned<Actor>;
export type DocumentRecord = Mentioned<Omit<Document, 'text'>>;
export type IssueRecord = Mentioned<Issue>;

export interface DatasetRecord {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly licence?: string;
  readonly generation: number;
  readonly importing: boolean;
}

export type ViewRecord = DatasetView & { readonly dataset: string };
