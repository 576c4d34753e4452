import { FILE_FORMATS, type Snapshot } from '@stancegraph/contract';
import { CodeXml, Copy, Link2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { publicLinkTo } from '../citation/public-link.js';
import { openedSnapshot } from '../data/source.js';
import { filePath } from '../data/snapshots-api.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { copyText } from '../ui/copy.js';
import { Dialog } from '../ui/dialog.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { openingOf } from './addresses.js';
import { CITATION_FORMS, writeCitation, type CitationForm } from './citation-forms.js';
import { embedCodeOf } from './embed-code.js';
import { FileLinks, useFileTheme } from './file-links.js';
import { SnapshotFacts } from './snapshot-facts.js';
import { useSnapshot } from './use-snapshot.js';

/** A snapshot: its picture, what is in it, how it is cited, and its files. */
export function SnapshotPanel(): ReactElement {
  const { ui, setUi } = useExplorer();
  const { snapshot, error } = useSnapshot(ui.snapshot?.id);
  const isNew = ui.snapshot?.isNew;
  return (
    <Dialog
      label={
        isNew === undefined
          ? SNAPSHOT_TEXTS.panel
          : isNew
            ? SNAPSHOT_TEXTS.kept
            : SNAPSHOT_TEXTS.known
      }
      className="snapshot-panel"
      onClose={() => {
        setUi({ dialog: undefined, snapshot: undefined });
      }}
    >
      {snapshot === undefined ? (
        <div className="dialog-body">
          {error === undefined ? (
            <p role="status">{SNAPSHOT_TEXTS.loading}</p>
          ) : (
            <p role="alert">
              {SNAPSHOT_TEXTS.failed}: {error}
            </p>
          )}
        </div>
      ) : (
        <Panel snapshot={snapshot} isKnown={isNew === false} />
      )}
    </Dialog>
  );
}

interface PanelProps {
  readonly snapshot: Snapshot;
  /** It was asked for anew, and kept before. */
  readonly isKnown: boolean;
}

function Panel({ snapshot, isKnown }: PanelProps): ReactElement {
  const { setUi } = useExplorer();
  const theme = useFileTheme();
  const isPhone = useMedia(isPhoneQuery);
  const [form, setForm] = useState<CitationForm>('text');
  const [isEmbedding, setEmbedding] = useState(false);
  const [said, setSaid] = useState('');
  const { id, title } = snapshot;
  const link = publicLinkTo(`?snapshot=${id}`);
  const citation = writeCitation(form, snapshot, link);
  const copy = (text: string, done: string): void => {
    void copyText(text).then((isCopied) => {
      setSaid(isCopied ? done : SNAPSHOT_TEXTS.copyFailed);
    });
  };
  const restoring = (
    <button
      type="button"
      className="plain-button"
      onClick={() => {
        setUi({ dialog: 'restore', snapshot: { id } });
      }}
    >
      {SNAPSHOT_TEXTS.restore}
    </button>
  );
  const opening = openedSnapshot() === undefined && (
    <a className="button" href={openingOf(id)}>
      {SNAPSHOT_TEXTS.open}
    </a>
  );
  return (
    <>
      <div className="dialog-body">
        {isKnown && <p>{SNAPSHOT_TEXTS.knownDetail}</p>}
        <div className="snapshot-head">
          <img
            className="snapshot-picture"
            src={filePath(id, 'svg', { theme })}
            alt={SNAPSHOT_TEXTS.picture(title)}
            width={1280}
            height={800}
          />
          <SnapshotFacts
            snapshot={snapshot}
            onCopyHash={(hash) => {
              copy(hash, SNAPSHOT_TEXTS.hashCopied);
            }}
          />
        </div>
        <div className="cite-head">
          <h3>{SNAPSHOT_TEXTS.citeThis}</h3>
          <div className="segments" role="group" aria-label={SNAPSHOT_TEXTS.form}>
            {CITATION_FORMS.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={form === each}
                onClick={() => {
                  setForm(each);
                }}
              >
                {SNAPSHOT_TEXTS.forms[each]}
              </button>
            ))}
          </div>
        </div>
        <pre
          className="citation"
          data-form={form}
          tabIndex={0}
          dir="auto"
          aria-label={SNAPSHOT_TEXTS.citeThis}
        >
          {citation}
        </pre>
        {link === undefined && <p className="meta">{SNAPSHOT_TEXTS.noLink}</p>}
        <FileLinks
          formats={FILE_FORMATS}
          pathOf={(format, options) => filePath(id, format, options)}
        />
        {isEmbedding && (
          <div className="embed" ref={scrollTo}>
            <p className="meta">{SNAPSHOT_TEXTS.embedDetail}</p>
            <pre className="citation" tabIndex={0} aria-label={SNAPSHOT_TEXTS.embed}>
              {embedCodeOf(snapshot)}
            </pre>
            <button
              type="button"
              className="button"
              onClick={() => {
                copy(embedCodeOf(snapshot), SNAPSHOT_TEXTS.embedCopied);
              }}
            >
              {SNAPSHOT_TEXTS.copyEmbed}
            </button>
          </div>
        )}
        {isPhone && (
          <div className="button-row">
            {opening}
            {restoring}
          </div>
        )}
      </div>
      <footer className="dialog-foot">
        <button
          type="button"
          className="plain-button"
          aria-expanded={isEmbedding}
          onClick={() => {
            setEmbedding(!isEmbedding);
          }}
        >
          <CodeXml size={16} strokeWidth={1.75} aria-hidden />
          {SNAPSHOT_TEXTS.embed}
        </button>
        {!isPhone && restoring}
        <span role="status" className="meta grow">
          {said}
        </span>
        {!isPhone && opening}
        {link !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => {
              copy(link, SNAPSHOT_TEXTS.linkCopied);
            }}
          >
            <Link2 size={16} strokeWidth={1.75} aria-hidden />
            {SNAPSHOT_TEXTS.copyLink}
          </button>
        )}
        <button
          type="button"
          className="button primary"
          data-autofocus
          autoFocus
          onClick={() => {
            copy(citation, SNAPSHOT_TEXTS.citationCopied);
          }}
        >
          <Copy size={16} strokeWidth={1.75} aria-hidden />
          {SNAPSHOT_TEXTS.copyCitation}
        </button>
      </footer>
    </>
  );
}

/** What a button below unfolds would else stay out of sight. */
function scrollTo(unfolded: HTMLElement | null): void {
  unfolded?.scrollIntoView({ block: 'end' });
}
