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

const place = document.getElementById('root');
if (place) {
  const root = createRoot(place);
  void start((screen) => root.render(<StrictMode>{screen}</StrictMode>));
}
