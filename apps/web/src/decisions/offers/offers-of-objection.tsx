import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../../app/use-space.js';
import { ActForm, DateText, OrganisationName, PersonName, StatusMark } from '../../components/index.js';
import { AmendmentStatusMark } from '../../drafting/amendments/amendment-status.js';
import type { OfferVerdict } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import type { RaisedObjection } from '../types.js';
import { AmendmentsToOfferDocument, OfferAmendmentDocument, ReplyToOfferDocument } from './offers.graphql.js';
import classes from './offers.module.css';

type Offer = RaisedObjection['offers'][number];

const OFFERED = new Set(['PROPOSED', 'ACCEPTED', 'ACCEPTED_WITH_CHANGES']);

interface Props {
  readonly objection: RaisedObjection;
  readonly refetch: () => void;
}

/** Amendments that are offered to meet an objection, what its organisation says of each, and the form to offer one. */
export function OffersOfObjection({ objection, refetch }: Props) {
  const { offers, mayOffer } = objection;
  return (
    <>
      {offers.length > 0 && (
        <ul className={classes.offers} aria-label={t('decisions.offers')}>
          {offers.map((offer) => (
            <OfferEntry key={offer.id} offer={offer} objection={objection} refetch={refetch} />
          ))}
        </ul>
      )}
      {mayOffer && <OfferForm objection={objection} refetch={refetch} />}
    </>
  );
}

function OfferEntry({ offer, objection, refetch }: Props & { readonly offer: Offer }) {
  const { slug } = useSpace();
  const { amendment } = offer;
  return (
    <li>
      <p>
        <Link to={`/spaces/${slug}/drafts/${amendment.draft?.id}/amendments/${amendment.id}`}>
          {t('decisions.offerAmendment', { number: amendment.number })}
        </Link>{' '}
        <AmendmentStatusMark status={amendment.status} />
      </p>
      <p className={classes.meta}>
        {t('decisions.offeredBy')} <PersonName person={offer.offeredBy} />
        {offer.offeredFor && (
          <>
            , <OrganisationName organisation={offer.offeredFor} />
          </>
        )}
        , <DateText value={offer.at} />
      </p>
      {offer.replies.map((reply) => (
        <div key={reply.id} className={classes.reply}>
          <p>
            <Verdict verdict={reply.verdict} />{' '}
            <span className={classes.meta}>
              {t('decisions.offerRepliedBy', { revision: reply.revision })}{' '}
              <PersonName person={reply.person} />, <OrganisationName organisation={reply.organisation} />,{' '}
              <DateText value={reply.at} />
            </span>
          </p>
          {reply.words && <p className={classes.words}>{reply.words}</p>}
        </div>
      ))}
      {offer.mayReply && <ReplyForm offer={offer} objection={objection} refetch={refetch} />}
    </li>
  );
}

/** What was said of an offer, by shape and word. */
function Verdict({ verdict }: { readonly verdict: OfferVerdict }) {
  return verdict === 'RESOLVED' ? (
    <StatusMark shape="circle" tone="green">
      {t('decisions.verdict_RESOLVED')}
    </StatusMark>
  ) : (
    <StatusMark shape="square" tone="red">
      {t('decisions.verdict_SUSTAINED')}
    </StatusMark>
  );
}

function ReplyForm({ offer, objection, refetch }: Props & { readonly offer: Offer }) {
  const { number, revision } = offer.amendment;
  const choices = (['SUSTAINED', 'RESOLVED'] as const).map((value) => ({
    value,
    label: t(`decisions.verdict_${value}`),
  }));
  return (
    <ActForm
      document={ReplyToOfferDocument}
      label={t('decisions.replyToOffer')}
      name={t('decisions.replyToOfferName', { number })}
      small
      seen={revision}
      onConflict={refetch}
      fields={[
        {
          name: 'verdict',
          kind: 'choice',
          label: t('decisions.verdict', { number }),
          hint: t('decisions.verdictHint'),
          initial: 'SUSTAINED',
          choices,
        },
        {
          name: 'words',
          kind: 'text',
          label: t('decisions.offerWords'),
          hint: t('decisions.offerWordsHint'),
          optional: true,
        },
      ]}
      input={({ verdict = '', words = '' }, expectedRevision) => ({
        offerId: offer.id,
        expectedRevision,
        verdict: verdict as OfferVerdict,
        words: words.trim() === '' ? null : words.trim(),
      })}
      records={({ verdict = '' }) =>
        t(verdict === 'RESOLVED' ? 'decisions.resolvedRecords' : 'decisions.sustainedRecords', {
          organisation: objection.organisation.name,
          number,
          revision,
        })
      }
      onDone={refetch}
    />
  );
}

function OfferForm({ objection, refetch }: Props) {
  const [{ data }] = useQuery({
    query: AmendmentsToOfferDocument,
    variables: { versionId: objection.version.id },
  });
  const taken = new Set(objection.offers.map(({ amendment }) => amendment.id));
  const open = (data?.draftVersion?.draft?.amendments.nodes ?? []).filter(
    ({ id, status, parent }) => !parent && OFFERED.has(status) && !taken.has(id),
  );
  const [newest] = open;
  if (newest === undefined) return null;
  return (
    <ActForm
      document={OfferAmendmentDocument}
      label={t('decisions.offer')}
      name={t('decisions.offerName', { organisation: objection.organisation.name })}
      small
      fields={[
        {
          name: 'amendmentId',
          kind: 'choice',
          label: t('decisions.offerWhich'),
          hint: t('decisions.offerHint'),
          initial: newest.id,
          choices: open.map(({ id, number, reasons }) => ({
            value: id,
            label: t('decisions.offerChoice', { number, reasons: inShort(reasons) }),
          })),
        },
      ]}
      input={({ amendmentId = '' }) => ({ objectionId: objection.id, amendmentId })}
      records={({ amendmentId }) =>
        t('decisions.offerRecords', {
          number: open.find(({ id }) => id === amendmentId)?.number ?? newest.number,
          organisation: objection.organisation.name,
        })
      }
      onDone={refetch}
    />
  );
}

function inShort(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
