import { forwardRef, Module } from '@nestjs/common';
import { NameSource } from '../acts/name-source.js';
import { GroupsModule } from '../groups/groups.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { SubstitutionsModule } from '../substitutions/substitutions.module.js';
import { ThrottlingModule } from '../throttling/throttling.module.js';
import { AccessTokensModule } from '../tokens/access-tokens.module.js';
import { AccountLists } from './account-lists.js';
import { AccountsService } from './accounts.service.js';
import { EmailResolver } from './email/email.resolver.js';
import { EmailChanges } from './email/email-changes.js';
import { IdentityResolver } from './identity.resolver.js';
import { IdentityService } from './identity.service.js';
import { InvitationsQueries } from './invitations/invitations.queries.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { KnownDevices } from './known-device.js';
import { LetterDoor } from './links/letter-door.js';
import { LetterLinksResolver } from './links/letter-links.resolver.js';
import { LetterLinks } from './links/links.service.js';
import { DatabaseNames } from './names.js';
import { PasswordDoor } from './password-door.js';
import { PasswordsResolver } from './passwords/passwords.resolver.js';
import { RequestActor } from './request-actor.js';
import { RespondentsResolver } from './respondents/respondents.resolver.js';
import { SessionCookies } from './session-cookie.js';
import { SessionsResolver } from './sessions/sessions.resolver.js';
import { SessionsService } from './sessions.service.js';
import { SetUpResolver } from './set-up/set-up.resolver.js';
import { SetUp } from './set-up/set-up.service.js';
import { SignedIn } from './signed-in.js';
import { ViewerRoleResolver, ViewerRolesResolver } from './viewer-roles.resolver.js';
import { WaysIn } from './ways-in.js';
import './identity.personal-data.js';
import './links/jobs/forget-links.js';

/** People, how they sign in, and what they are when they act. */
@Module({
  imports: [
    AccessTokensModule,
    ThrottlingModule,
    forwardRef(() => OrganisationsModule),
    forwardRef(() => SpacesModule),
    forwardRef(() => GroupsModule),
    forwardRef(() => SubstitutionsModule),
  ],
  providers: [
    AccountLists,
    AccountsService,
    IdentityService,
    IdentityResolver,
    ViewerRolesResolver,
    ViewerRoleResolver,
    SessionsService,
    SessionCookies,
    SignedIn,
    WaysIn,
    RequestActor,
    InvitationsService,
    InvitationsQueries,
    InvitationsResolver,
    KnownDevices,
    PasswordDoor,
    LetterLinks,
    LetterDoor,
    LetterLinksResolver,
    SessionsResolver,
    PasswordsResolver,
    EmailChanges,
    EmailResolver,
    RespondentsResolver,
    SetUp,
    SetUpResolver,
    { provide: NameSource, useClass: DatabaseNames },
  ],
  exports: [
    AccountLists,
    AccountsService,
    IdentityService,
    InvitationsQueries,
    InvitationsService,
    RequestActor,
    SessionsService,
    SessionCookies,
    SignedIn,
    WaysIn,
    NameSource,
  ],
})
export class IdentityModule {}
