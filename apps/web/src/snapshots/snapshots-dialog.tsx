import type { Snapshot } from '@stancegraph/contract';
import { useState, type ReactElement } from 'react';
import { changeSnapshot, deleteSnapshot, undeleteSnapshot } from '../data/snapshots-api.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { matchesWords } from '../format/matches.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { Dialog } from '../ui/dialog.js';
import { comparing } from './addresses.js';
import { DamagedList } from './damaged-list.js';
import { DeletedList } from './deleted-list.js';
import { SnapshotRow } from './snapshot-row.js';
import { useSnapshots } from './use-snapshots.js';
import { why } from './why.js';

/** From so many on a list is searched, not looked through. */
const MANY = 8;

/** Every snapshot that is kept. */
export function SnapshotsDialog(): ReactElement {
  const { setUi } = useExplorer();
  const { list, error, reload } = useSnapshots();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { items = [], deleted = [], damaged = [] } = list ?? {};
  const found = items.filter((each) => matchesWords(wordsOf(each), typed));
  /** Does something with the store and loads the list again, or says why not. */
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setProblem(undefined);
    try {
      await work();
    } catch (error_) {
      setProblem(why(error_));
    }
    reload();
  };
  // Undo may be asked for when the list is closed: what came of it is said on the page.
  const bringBack = ({ id, title }: Snapshot): void => {
    void undeleteSnapshot(id)
      .then(
        () => SNAPSHOT_TEXTS.back(title),
        (error_: unknown) => why(error_),
      )
      .then((text) => {
        setUi({ notice: { text } });
        reload();
      });
  };
  const remove = (snapshot: Snapshot): void => {
    void act(async () => {
      await deleteSnapshot(snapshot.id);
      setChosen((before) => before.filter((id) => id !== snapshot.id));
      setUi({
        notice: {
          text: SNAPSHOT_TEXTS.deleted(snapshot.title),
          action: {
            label: SNAPSHOT_TEXTS.undo,
            run: () => {
              bringBack(snapshot);
            },
          },
        },
      });
    });
  };
  // Older first: what changed is read forward.
  const [after, before] = items.filter(({ id }) => chosen.includes(id));
  return (
    <Dialog
      label={SNAPSHOT_TEXTS.listTitle}
      className="snapshots-dialog"
      onClose={() => {
        setUi({ dialog: undefined });
      }}
    >
      <div className="dialog-body">
        {items.length >= MANY && (
          <input
            className="input"
            type="search"
            aria-label={SNAPSHOT_TEXTS.search}
            placeholder={SNAPSHOT_TEXTS.search}
            value={typed}
            onChange={({ currentTarget: { value } }) => {
              setTyped(value);
            }}
          />
        )}
        <div className="button-row">
          {items.length > 0 && (
            <span className="meta grow">{SNAPSHOT_TEXTS.shown(found.length, items.length)}</span>
          )}
          {after !== undefined && before !== undefined && (
            <a className="button primary" href={comparing(before.id, after.id)}>
              {SNAPSHOT_TEXTS.compare}
            </a>
          )}
          {items.length > 1 && before === undefined && (
            <span className="meta">{SNAPSHOT_TEXTS.chooseHint}</span>
          )}
        </div>
        <p role="status" className="meta">
          {list === undefined && error === undefined ? SNAPSHOT_TEXTS.loading : said}
        </p>
        {problem !== undefined && <p role="alert">{problem}</p>}
        {error !== undefined && (
          <p role="alert">
            {SNAPSHOT_TEXTS.listFailed}: {error}{' '}
            <button type="button" className="link-button" onClick={reload}>
              {SNAPSHOT_TEXTS.tryAgain}
            </button>
          </p>
        )}
        <DamagedList
          damaged={damaged}
          onDelete={(id) => {
            void act(async () => {
              await deleteSnapshot(id);
              setSaid(SNAPSHOT_TEXTS.deletedDamaged(id));
            });
          }}
        />
        {list?.items.length === 0 && <p className="meta">{SNAPSHOT_TEXTS.none}</p>}
        {items.length > 0 && found.length === 0 && (
          <p className="meta">{SNAPSHOT_TEXTS.noMatch(typed)}</p>
        )}
        <ul className="snapshot-list">
          {found.map((snapshot) => (
            <li key={snapshot.id}>
              <SnapshotRow
                snapshot={snapshot}
                isChosen={chosen.includes(snapshot.id)}
                isChoosable={items.length > 1}
                onChoose={(isChosen) => {
                  const rest = chosen.filter((id) => id !== snapshot.id);
                  setChosen(isChosen ? [...rest.slice(-1), snapshot.id] : rest);
                }}
                onChange={(change) => {
                  void act(async () => {
                    const { title } = await changeSnapshot(snapshot.id, change);
                    setSaid(SNAPSHOT_TEXTS.saved(title));
                  });
                }}
                onDelete={() => {
                  remove(snapshot);
                }}
              />
            </li>
          ))}
        </ul>
        <DeletedList deleted={deleted} onBringBack={bringBack} />
      </div>
    </Dialog>
  );
}

const wordsOf = ({ title, note = '', creator = '', id, datasets }: Snapshot): string =>
  [title, note, creator, id, ...datasets.map((each) => each.title)].join(' ');
