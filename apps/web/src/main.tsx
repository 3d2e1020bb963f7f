import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@mantine/core/styles.layer.css';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createRouter } from './app/router.js';
import { Session } from './graphql/session.js';
import { schemeManager, theme, variables } from './theme/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root to draw into.');

const router = createRouter();

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <Session>
        <RouterProvider router={router} />
      </Session>
    </MantineProvider>
  </StrictMode>,
);
