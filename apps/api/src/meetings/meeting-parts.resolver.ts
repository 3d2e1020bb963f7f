import { ResolveField, Resolver } from '@nestjs/graphql';
import { ConsultationsQueries } from '../consultations/consultations.queries.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { ConsultationType } from '../consultations/consultations.types.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { DecisionType } from '../decisions/decisions.types.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftType } from '../drafting/drafting.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { AgendaItem } from './entities/agenda-item.js';
import type { AttendanceEntry } from './entities/attendance.js';
import { AgendaItemType, AttendanceEntryType } from './meetings.types.js';

/** What an item is about is shown to whoever may read it. */
@Resolver(() => AgendaItemType)
export class AgendaItemsResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly drafting: DraftingService,
    private readonly decisions: DecisionsService,
    private readonly consultations: ConsultationsService,
    private readonly consultationsQueries: ConsultationsQueries,
  ) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who leads it.' })
  lead(item: AgendaItem, _args: unknown, ctx: RequestContext) {
    return item.leadId === null ? null : this.identity.person(ctx, item.leadId);
  }

  @ResolveField(() => DraftType, { nullable: true })
  @Guards('AgendaItem', 'draft.read')
  draft(item: AgendaItem, _args: unknown, ctx: RequestContext) {
    return item.draftId === null ? null : this.drafting.readableDraft(ctx, item.draftId);
  }

  @ResolveField(() => DecisionType, { nullable: true })
  @Guards('AgendaItem', 'decision.read')
  decision(item: AgendaItem, _args: unknown, ctx: RequestContext) {
    return item.decisionId === null ? null : this.decisions.readableState(ctx, item.decisionId);
  }

  @ResolveField(() => ConsultationType, { nullable: true })
  @Guards('AgendaItem', 'consultation.read')
  async consultation(item: AgendaItem, _args: unknown, ctx: RequestContext) {
    if (item.consultationId === null) return null;
    const consultation = await this.consultationsQueries.consultation(ctx, item.consultationId);
    const subject = await this.consultations.policySubjectOf(ctx, consultation);
    return ctx.allows('consultation.read', subject) ? consultation : null;
  }
}

@Resolver(() => AttendanceEntryType)
export class AttendanceResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  person(entry: AttendanceEntry, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, entry.personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(entry: AttendanceEntry, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, entry.organisationId);
  }
}
