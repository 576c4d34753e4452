import type { Evidence } from '@stancegraph/contract';
import { withoutBidiControls } from '@stancegraph/model';
import { Copy, Download } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { withSource } from '../data/source.js';
import { useWords } from '../data/words.js';
import type { Glossary } from '../evidence/glossary.js';
import { useExplorer, type Explorer } from '../explorer/explorer-context.js';
import { formatDay } from '../format/dates.js';
import { sentence } from '../texts.js';
import { CITE_TEXTS } from '../texts/evidence.js';
import { copyText } from '../ui/copy.js';
import { Dialog } from '../ui/dialog.js';
import { saveFile } from '../ui/save-file.js';
import { toBibtex, toCsl, toText, type Cited } from './citation.js';
import { publicLinkTo } from './public-link.js';

const FORMS = ['text', 'bibtex', 'csl'] as const;
type Form = (typeof FORMS)[number];

const FILES: Readonly<Record<Form, { name: string; type: string }>> = {
  text: { name: 'citation.txt', type: 'text/plain' },
  bibtex: { name: 'citation.bib', type: 'application/x-bibtex' },
  csl: { name: 'citation.json', type: 'application/vnd.citationstyles.csl+json' },
};

/** More statements than this make no citation; how many were left out is said. */
const MOST = 100;

/** One statement, or those of a tie, as they can be cited. */
export function CiteDialog(): ReactElement {
  const explorer = useExplorer();
  const { ui, shown, filter, setUi } = explorer;
  const [form, setForm] = useState<Form>('text');
  const [said, setSaid] = useState('');
  const asked = ui.citing ?? [];
  const keys = useMemo(() => asked.slice(0, MOST), [asked]);
  const words = useWords(keys, shown?.store.state ?? '', filter);
  const cited = keys.flatMap((key) => {
    const statement = words.statements.get(key);
    return statement === undefined ? [] : [citedOf(statement, words.glossary, explorer)];
  });
  // Whatever is pasted beside it keeps its direction.
  const text = withoutBidiControls(write(form, cited));
  return (
    <Dialog
      label={CITE_TEXTS.title}
      className="cite"
      onClose={() => {
        setUi({ dialog: undefined, citing: undefined });
      }}
    >
      <div className="dialog-body">
        <div className="segments" role="group" aria-label={CITE_TEXTS.form}>
          {FORMS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={form === each}
              onClick={() => {
                setForm(each);
                setSaid('');
              }}
            >
              {CITE_TEXTS.forms[each]}
            </button>
          ))}
        </div>
        {asked.length > keys.length && (
          <p className="meta">{CITE_TEXTS.cut(keys.length, asked.length)}</p>
        )}
        <pre className="citation" tabIndex={0} dir="auto">
          {words.isBusy ? CITE_TEXTS.loading : (words.error ?? text)}
        </pre>
        {publicLinkTo('') === undefined && <p className="meta">{CITE_TEXTS.noLink}</p>}
        <div className="button-row">
          <button
            type="button"
            className="button primary"
            disabled={words.isBusy || cited.length === 0}
            onClick={() => {
              void copyText(text).then((isCopied) => {
                setSaid(isCopied ? CITE_TEXTS.copied : CITE_TEXTS.failed);
              });
            }}
          >
            <Copy size={16} strokeWidth={1.75} aria-hidden />
            {CITE_TEXTS.copy}
          </button>
          <button
            type="button"
            className="button"
            disabled={words.isBusy || cited.length === 0}
            onClick={() => {
              saveFile(text, FILES[form].name, FILES[form].type);
            }}
          >
            <Download size={16} strokeWidth={1.75} aria-hidden />
            {CITE_TEXTS.download}
          </button>
          <span role="status" className="meta">
            {said}
          </span>
        </div>
      </div>
    </Dialog>
  );
}

function citedOf(statement: Evidence, glossary: Glossary, { catalogue, shown }: Explorer): Cited {
  const { source, stance, target, dataset: id } = statement;
  const dataset = catalogue.value?.datasets.find((each) => each.id === id);
  return {
    statement,
    sentence: sentence(glossary.actor(source).name, stance, glossary.actor(target).name),
    documents: glossary.documents(statement.documents),
    dataset: { id, title: dataset?.title ?? id, licence: dataset?.licence },
    dataState: shown?.store.state ?? '',
    link: publicLinkTo(withSource(`?statement=${encodeURIComponent(statement.key)}`)),
  };
}

function write(form: Form, cited: readonly Cited[]): string {
  const today = new Date().toISOString().slice(0, 10);
  switch (form) {
    case 'text':
      return toText(cited, today, formatDay);
    case 'bibtex':
      return toBibtex(toCsl(cited, today));
    case 'csl':
      return `${JSON.stringify(toCsl(cited, today), null, 2)}\n`;
  }
}
