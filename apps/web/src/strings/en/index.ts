import { account } from './account.js';
import { amendments } from './amendments.js';
import { app } from './app.js';
import { closures } from './closures.js';
import { comments } from './comments.js';
import { components } from './components.js';
import { console } from './console.js';
import { consultations } from './consultations.js';
import { decisionLog } from './decision-log.js';
import { decisions } from './decisions.js';
import { definitions } from './definitions.js';
import { directory } from './directory.js';
import { disputes } from './disputes.js';
import { drafting } from './drafting.js';
import { evidence } from './evidence.js';
import { groups } from './groups.js';
import { hands } from './hands.js';
import { history } from './history.js';
import { identity } from './identity.js';
import { imports } from './imports.js';
import { interests } from './interests.js';
import { mandate } from './mandate.js';
import { meetings } from './meetings.js';
import { notifications } from './notifications.js';
import { openDecision } from './open-decision.js';
import { organisations } from './organisations.js';
import { passkeys } from './passkeys.js';
import { people } from './people.js';
import { polls } from './polls.js';
import { providers } from './providers.js';
import { recommendations } from './recommendations.js';
import { record } from './record.js';
import { signing } from './signing.js';
import { spaces } from './spaces.js';
import { tokens } from './tokens.js';
import { verify } from './verify.js';
import { whatIf } from './what-if.js';
import { words } from './words.js';

/** Every visible text of the web app, by feature. */
export const catalogue = {
  account,
  amendments,
  app,
  closures,
  comments,
  components,
  console,
  consultations,
  decisionLog,
  decisions,
  definitions,
  directory,
  disputes,
  drafting,
  evidence,
  groups,
  hands,
  history,
  identity,
  imports,
  interests,
  notifications,
  openDecision,
  organisations,
  mandate,
  meetings,
  passkeys,
  polls,
  providers,
  people,
  recommendations,
  record,
  signing,
  spaces,
  tokens,
  verify,
  whatIf,
  words,
} as const;

export type Catalogue = typeof catalogue;
