import './domain/without-evaluation';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/inter';
import '@fontsource-variable/fraunces';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { start } from './app/start';

const root = document.getElementById('root');
if (root) void start().then((screen) => createRoot(root).render(<StrictMode>{screen}</StrictMode>));
