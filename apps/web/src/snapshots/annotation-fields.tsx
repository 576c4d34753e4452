import type { ReactElement, Ref } from 'react';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import type { Annotation } from './keep-request.js';

interface AnnotationFieldsProps {
  readonly value: Annotation;
  readonly onChange: (value: Annotation) => void;
  readonly isBusy: boolean;
  readonly titleField?: Ref<HTMLInputElement>;
}

/** What can be said of a snapshot beside its content. */
export function AnnotationFields({
  value,
  onChange,
  isBusy,
  titleField,
}: AnnotationFieldsProps): ReactElement {
  return (
    <>
      <label className="snapshot-field">
        {SNAPSHOT_TEXTS.title}
        <input
          ref={titleField}
          className="input"
          data-autofocus
          required
          maxLength={300}
          disabled={isBusy}
          dir="auto"
          value={value.title}
          onChange={({ currentTarget: { value: title } }) => {
            onChange({ ...value, title });
          }}
        />
      </label>
      <label className="snapshot-field">
        {SNAPSHOT_TEXTS.note}
        <textarea
          className="input"
          rows={3}
          maxLength={5_000}
          disabled={isBusy}
          dir="auto"
          value={value.note}
          onChange={({ currentTarget: { value: note } }) => {
            onChange({ ...value, note });
          }}
        />
      </label>
      <label className="snapshot-field">
        {SNAPSHOT_TEXTS.creator}
        <input
          className="input"
          maxLength={200}
          disabled={isBusy}
          dir="auto"
          autoComplete="name"
          value={value.creator}
          onChange={({ currentTarget: { value: creator } }) => {
            onChange({ ...value, creator });
          }}
        />
        <span className="meta">{SNAPSHOT_TEXTS.creatorDetail}</span>
      </label>
    </>
  );
}
