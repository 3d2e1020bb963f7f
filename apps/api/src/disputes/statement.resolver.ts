import { ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Json } from '../platform/graphql/scalars.js';
import { DisputePartsQueries } from './dispute-parts.queries.js';
import { DisputeStatementAgreementType, DisputeStatementType, DisputeType } from './disputes.types.js';
import type { Dispute } from './entities/dispute.js';
import type { DisputeStatementAgreement } from './entities/dispute-statement-agreement.js';
import { StatementReadings } from './statement-readings.js';
import { type ExactText, StatementTexts } from './statement-texts.js';

/** A joint statement as it is answered: what it shows is read of its dispute. */
interface Statement extends DisputeStatementType {
  readonly dispute: Dispute;
}

/** An agreement as it is answered: whether it stands is read of the words of its dispute. */
interface Agreement extends DisputeStatementAgreement {
  readonly dispute: Dispute;
}

/** What a dispute shows of its joint statement. */
@Resolver(() => DisputeType)
export class DisputeStatementResolver {
  constructor(private readonly parts: DisputePartsQueries) {}

  @ResolveField(() => DisputeStatementType, { nullable: true, description: 'Null until it is begun.' })
  statement(dispute: Dispute): Statement | null {
    const { statementId: id } = dispute;
    return id === null ? null : { id, collabPath: `/collab/${id}`, dispute };
  }

  @ResolveField(() => [DisputeStatementAgreementType], {
    description: 'The latest of each organisation, in the order in which they agreed.',
  })
  async statementAgreements(dispute: Dispute, _args: unknown, ctx: RequestContext): Promise<Agreement[]> {
    const agreements = await this.parts.statementAgreements(ctx, dispute.id);
    return agreements.map((each) => ({ ...each, dispute }));
  }
}

@Resolver(() => DisputeStatementType)
export class DisputeStatementTextResolver {
  constructor(
    private readonly texts: StatementTexts,
    private readonly readings: StatementReadings,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'SHA-256 of the canonical text, 64 hexadecimal digits; null where nothing can be read.',
  })
  sha256({ dispute }: Statement, _args: unknown, ctx: RequestContext): Promise<string | null> {
    return this.texts.hashOf(ctx, dispute);
  }

  @ResolveField(() => Json, {
    nullable: true,
    description: 'The document. Asking for it is being shown it.',
  })
  async content({ dispute }: Statement, _args: unknown, ctx: RequestContext) {
    return (await this.served(ctx, dispute))?.content ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'RFC 8785 canonical JSON: what the hash is of. Asking for it is being shown it.',
  })
  async canonicalText({ dispute }: Statement, _args: unknown, ctx: RequestContext) {
    return (await this.served(ctx, dispute))?.canonicalText ?? null;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description:
      'When the viewer read the words as they are now to their end in this session, where that still serves.',
  })
  async readToEndAt({ dispute }: Statement, _args: unknown, ctx: RequestContext): Promise<Date | null> {
    const sha256 = await this.texts.hashOf(ctx, dispute);
    return sha256 === null ? null : this.readings.toEndAt(ctx, dispute.id, sha256);
  }

  private async served(ctx: RequestContext, dispute: Dispute): Promise<ExactText | null> {
    const text = await this.texts.of(ctx, dispute);
    if (text) await this.readings.served(ctx, dispute.id, text);
    return text;
  }
}

@Resolver(() => DisputeStatementAgreementType)
export class DisputeStatementAgreementsResolver {
  constructor(
    private readonly texts: StatementTexts,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => OrganisationType)
  organisation({ organisationId }: Agreement, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, organisationId);
  }

  @ResolveField(() => PersonType, { description: 'Who agreed for it.' })
  person({ personId }: Agreement, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the statement has these very words: where it has others, the agreement has lapsed.',
  })
  async stands({ dispute, sha256 }: Agreement, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return (await this.texts.hashOf(ctx, dispute)) === sha256;
  }
}
