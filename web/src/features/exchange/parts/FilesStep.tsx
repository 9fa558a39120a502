import {
  Button,
  EXPERIMENTAL_FileUpload as FileUpload,
  Field,
  Label,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon, CloudUpIcon, TrashIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '~/api/failure';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { FileGuide } from './FileGuide';
import { FileProblem } from './FileProblem';
import { acceptedFor, fileName, isReadable } from './files';
import type { FileJob } from './job';
import { ListStep } from './ListStep';
import { TryButtons } from './TryButtons';
import { useUploads, type Upload } from './uploads';

/**
 * What the files must hold, and sending them. What has come is tried by itself, but for a list of staff: how that is read is
 * looked at first.
 */
export function FilesStep({
  job,
  busy,
  onChanged,
  onTry,
  onBack,
}: {
  job: FileJob;
  busy: boolean;
  /** Whenever the import has another file, or one less. */
  onChanged: () => void;
  onTry: () => void;
  onBack?: () => void;
}) {
  const { t } = useTranslation();
  const ofStaff = job.kind === 'STAFF';
  const files = job.filesKept ? job.files : [];
  const { uploads, send, drop } = useUploads(job.id, ofStaff);
  const [unread, setUnread] = useState<string[]>([]);
  const [notDropped, setNotDropped] = useState<Failure | null>(null);
  const sending = uploads.some(({ as, failure }) => !as && !failure);

  const take = (chosen: File[]) => {
    const sent = ofStaff ? chosen.slice(0, 1) : chosen;
    const fit = sent.filter(({ name }) => isReadable(name, job.kind));
    setUnread(sent.filter((file) => !fit.includes(file)).map(({ name }) => name));
    if (fit.length === 0) return;
    // One of the two: an answer that was asked for before the trial began must not come after it.
    void send(fit).then((received) => (received && fit.length === sent.length && !ofStaff ? onTry() : onChanged()));
  };

  return (
    <>
      <FileGuide job={job} folded={files.length > 0} />
      <Field className="drop">
        <Label htmlFor="import-files">{t(`imports.files.choose.${job.kind}`)}</Label>
        <FileUpload>
          <CloudUpIcon aria-hidden />
          <Field.Description>{t(`imports.files.drop.${job.kind}`)}</Field.Description>
          <Button asChild variant="secondary">
            <span>{t('imports.files.button')}</span>
          </Button>
          <input
            id="import-files"
            type="file"
            accept={acceptedFor(job.kind)}
            multiple={!ofStaff}
            disabled={busy}
            aria-invalid={unread.length > 0 || undefined}
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </FileUpload>
        {unread.map((name) => (
          <ValidationMessage key={name}>{t(`imports.files.unread.${job.kind}`, { name })}</ValidationMessage>
        ))}
      </Field>
      {notDropped && <Failed failures={[notDropped]} />}
      <SentFiles
        files={files}
        one={ofStaff}
        uploads={uploads}
        onDrop={(file) =>
          void drop(file).then((failure) => {
            setNotDropped(failure);
            onChanged();
          })
        }
      />
      {ofStaff && files.length > 0 && !sending ? (
        <ListStep id={job.id} busy={busy} onTry={onTry} onBack={onBack} />
      ) : (
        <TryButtons busy={busy || sending} onTry={files.length > 0 ? onTry : undefined} onBack={onBack} />
      )}
    </>
  );
}

function SentFiles({
  files,
  one,
  uploads,
  onDrop,
}: {
  files: readonly string[];
  /** Whether what has come takes the place of all that came before. */
  one: boolean;
  uploads: Upload[];
  onDrop: (file: string) => void;
}) {
  const { t } = useTranslation();
  const replaced = one && uploads.some(({ as }) => as);
  const kept = replaced ? [] : files.filter((file) => !uploads.some(({ as }) => as === file));
  if (kept.length + uploads.length === 0) return null;
  const known = (file: string) =>
    one ? t('imports.files.received') : t('imports.files.known', { name: fileName(t, file) });
  return (
    <ul className="files" aria-label={t('imports.files.sent')}>
      {kept.map((file) => (
        <li key={file}>
          <CheckmarkCircleIcon aria-hidden fontSize="1.5rem" />
          <span className="file-text">
            <strong>{file}</strong>
            <span className="subtle">{known(file)}</span>
          </span>
          <Drop name={file} onDrop={() => onDrop(file)} />
        </li>
      ))}
      {uploads.map((upload) => (
        <SentFile key={upload.name} upload={upload} known={known} onDrop={onDrop} />
      ))}
    </ul>
  );
}

function SentFile({
  upload,
  known,
  onDrop,
}: {
  upload: Upload;
  /** What is said of a file that has come. */
  known: (file: string) => string;
  onDrop: (file: string) => void;
}) {
  const { t } = useTranslation();
  const { percent, size } = useFormats();
  const { name, sent, as, failure } = upload;
  const gone = Math.floor(100 * sent);
  return (
    <li data-failed={!!failure}>
      {failure ? (
        <XMarkOctagonIcon aria-hidden fontSize="1.5rem" />
      ) : as ? (
        <CheckmarkCircleIcon aria-hidden fontSize="1.5rem" />
      ) : (
        <CloudUpIcon aria-hidden fontSize="1.5rem" />
      )}
      <span className="file-text">
        <strong>{name}</strong>
        {failure ? (
          <FileProblem failure={failure} />
        ) : as ? (
          <span className="subtle" role="status">
            {known(as)}
          </span>
        ) : (
          <>
            <progress className="bar" value={gone} max={100} aria-label={t('imports.files.sending', { name })} />
            <span className="subtle">
              {t('imports.files.sentOf', { percent: percent(gone), size: size(upload.size) })}
            </span>
          </>
        )}
      </span>
      {as && <Drop name={name} onDrop={() => onDrop(as)} />}
    </li>
  );
}

function Drop({ name, onDrop }: { name: string; onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="tertiary"
      data-color="neutral"
      icon
      aria-label={t('imports.files.remove', { name })}
      onClick={onDrop}
    >
      <TrashIcon aria-hidden fontSize="1.5rem" />
    </Button>
  );
}
