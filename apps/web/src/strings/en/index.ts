import { account } from './account.js';
import { amendments } from './amendments.js';
import { app } from './app.js';
import { comments } from './comments.js';
import { components } from './components.js';
import { console } from './console.js';
import { consultations } from './consultations.js';
import { decisionLog } from './decision-log.js';
import { decisions } from './decisions.js';
import { definitions } from './definitions.js';
import { directory } from './directory.js';
import { drafting } from './drafting.js';
import { groups } from './groups.js';
import { identity } from './identity.js';
import { imports } from './imports.js';
import { interests } from './interests.js';
import { meetings } from './meetings.js';
import { notifications } from './notifications.js';
import { organisations } from './organisations.js';
import { passkeys } from './passkeys.js';
import { people } from './people.js';
import { providers } from './providers.js';
import { recommendations } from './recommendations.js';
import { record } from './record.js';
import { spaces } from './spaces.js';
import { tokens } from './tokens.js';
import { words } from './words.js';

/** Every visible text of the web app, by feature. */
export const catalogue = {
  account,
  amendments,
  app,
  comments,
  components,
  console,
  consultations,
  decisionLog,
  decisions,
  definitions,
  directory,
  drafting,
  groups,
  identity,
  imports,
  interests,
  notifications,
  organisations,
  meetings,
  passkeys,
  providers,
  people,
  recommendations,
  record,
  spaces,
  tokens,
  words,
} as const;

export type Catalogue = typeof catalogue;
