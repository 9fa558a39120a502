import {
  Alert,
  Button,
  Details,
  Field,
  Heading,
  Label,
  Paragraph,
  Select,
  Textfield,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { atFields } from '~/api/failure';
import { ActingFor } from '~/features/access/ActingFor';
import type { ViewerAgency } from '~/features/access/viewer';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { LegalBasisShownFragment, LegalGround } from '~/generated/graphql';
import { AskDialog } from '~/kit/AskDialog';
import { focusWrong } from '~/kit/focusWrong';
import { useFormats } from '~/kit/format';
import { Overtaken } from '~/kit/Overtaken';
import { today } from '~/kit/months';
import { useEdited } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';

const LegalBasisFragment = graphql(`
  fragment LegalBasisShown on LegalBasis {
    id
    ground
    reference
    decidedBy
    decided
    version
  }
`);

const StateDocument = graphql(`
  mutation StateLegalBasis($input: StateLegalBasisInput!) {
    stateLegalBasis(input: $input) {
      legalBasis {
        id
      }
    }
  }
`);

type Draft = Pick<LegalBasisShownFragment, 'ground' | 'reference' | 'decidedBy' | 'decided'>;

const written = ['reference', 'decidedBy', 'decided'] as const;

const grounds: LegalGround[] = ['PUBLIC_TASK', 'LEGAL_OBLIGATION', 'CONTRACT', 'CONSENT'];

/** By which right an agency handles what it knows of its people: what holds, what held, and stating another. */
export function LegalBasis({
  agency,
  bases: masked,
  mayChange,
  onStated,
  onOvertaken,
}: {
  agency: ViewerAgency;
  bases: readonly FragmentType<typeof LegalBasisFragment>[];
  mayChange: boolean;
  onStated: () => void;
  /** Somebody stated another one meanwhile. */
  onOvertaken: () => void;
}) {
  const { t } = useTranslation();
  const [stating, setStating] = useState(false);
  const [now, ...before] = masked.map((basis) => readFragment(LegalBasisFragment, basis));
  return (
    <section aria-labelledby="legal-basis" className="legal-basis">
      <Heading level={2} data-size="xs" id="legal-basis">
        {t('legalBasis.title')}
      </Heading>
      {now ? (
        <Shown basis={now} />
      ) : (
        <Alert data-color="warning">
          <Paragraph>{t('legalBasis.none')}</Paragraph>
        </Alert>
      )}
      {before.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>{t('legalBasis.before', { count: before.length })}</Details.Summary>
          <Details.Content>
            {before.map((basis) => (
              <Shown key={basis.id} basis={basis} />
            ))}
          </Details.Content>
        </Details>
      )}
      {mayChange && (
        <Button variant="secondary" onClick={() => setStating(true)}>
          {t(now ? 'legalBasis.stateAnother' : 'legalBasis.state')}
        </Button>
      )}
      {stating && (
        <Stating
          agency={agency}
          now={now}
          onOvertaken={onOvertaken}
          onClose={() => setStating(false)}
          onStated={() => {
            setStating(false);
            onStated();
          }}
        />
      )}
    </section>
  );
}

/** What a basis says, by the names of its fields. */
function useFacts() {
  const { t } = useTranslation();
  const { day } = useFormats();
  return ({ ground, reference, decidedBy, decided }: Draft) =>
    [
      [t('legalBasis.ground'), t(`legalBasis.grounds.${ground}`)],
      [t('legalBasis.reference'), reference],
      [t('legalBasis.decidedBy'), decidedBy],
      [t('legalBasis.decided'), decided && day(decided)],
    ] as const;
}

function Shown({ basis }: { basis: LegalBasisShownFragment }) {
  const facts = useFacts()(basis);
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="facts-pair">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** States a basis in place of the one that holds now. */
function Stating({
  agency,
  now,
  onOvertaken,
  onClose,
  onStated,
}: {
  agency: ViewerAgency;
  now?: LegalBasisShownFragment;
  onOvertaken: () => void;
  onClose: () => void;
  onStated: () => void;
}) {
  const { t, i18n } = useTranslation();
  const facts = useFacts();
  const edited = useEdited<Draft>({
    value: { ground: 'PUBLIC_TASK', reference: '', decidedBy: '', decided: today() },
    version: now?.version ?? null,
  });
  const { ground, reference, decidedBy, decided } = edited.value;
  const [tried, setTried] = useState(false);
  const refused = useRefused(edited, onOvertaken);
  const alter = (next: Partial<Draft>) => {
    refused.clear();
    edited.change({ ...edited.value, ...next });
  };
  const [{ fetching }, state] = useMutation(StateDocument);
  const { said, others } = atFields(i18n.language, refused.others, (path) =>
    written.find((field) => path === `input.${field}`),
  );
  const send = async (version = edited.version) => {
    setTried(true);
    refused.clear();
    if (!reference.trim() || !decidedBy.trim() || !decided) return focusWrong();
    const { data, error } = await state({
      input: { agency: agency.id, ground, reference, decidedBy, decided, version },
    });
    if (data) return onStated();
    focusWrong(() => refused.refuse(error!));
  };
  const wrong = (field: (typeof written)[number]) =>
    tried && !edited.value[field].trim() ? t('legalBasis.missing') : said[field];
  return (
    <AskDialog
      unsent={(reference + decidedBy).trim() !== ''}
      title={t('legalBasis.state')}
      failures={others}
      buttons={
        <Button disabled={fetching} onClick={() => void send()}>
          {t('legalBasis.save')}
        </Button>
      }
      onClose={onClose}
    >
      <ActingFor agency={agency} />
      <Paragraph>{t('legalBasis.help')}</Paragraph>
      <Field>
        <Label htmlFor="legal-ground">{t('legalBasis.ground')}</Label>
        <Select
          id="legal-ground"
          value={ground}
          onChange={(event) => alter({ ground: grounds.find((each) => each === event.target.value) ?? ground })}
        >
          {grounds.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`legalBasis.grounds.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {ground === 'CONSENT' && (
        <Alert data-color="warning">
          <Paragraph>{t('legalBasis.consent')}</Paragraph>
        </Alert>
      )}
      <Textfield
        id="legal-reference"
        label={t('legalBasis.reference')}
        description={t('legalBasis.referenceHelp')}
        value={reference}
        error={wrong('reference')}
        onChange={(event) => alter({ reference: event.target.value })}
      />
      <Textfield
        id="legal-by"
        label={t('legalBasis.decidedBy')}
        value={decidedBy}
        error={wrong('decidedBy')}
        onChange={(event) => alter({ decidedBy: event.target.value })}
      />
      <Textfield
        id="legal-decided"
        type="date"
        label={t('legalBasis.decided')}
        value={decided}
        error={wrong('decided')}
        onChange={(event) => alter({ decided: event.target.value })}
      />
      {refused.overtaken && now && (
        <Overtaken
          {...refused.overtaken}
          differences={facts(now).map(([what, theirs], index) => ({
            what,
            theirs,
            mine: facts(edited.value)[index]![1],
          }))}
          busy={fetching}
          onTheirs={onClose}
          onMine={() => void send(edited.keepMine())}
        />
      )}
    </AskDialog>
  );
}
