import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';

/** Keeps a bug in one region from taking the rest of the window with it. */
export function ErrorRegion(props: {
  /** Where one is: a change of it tries again. */
  place: string;
  words: { readonly title: string; readonly explanation: string; readonly retry: string };
  /** The way out that always stands: saving a copy of the book. */
  rescue?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ErrorBoundary
      resetKeys={[props.place]}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <Alert color="brick" icon={<IconAlertTriangle />} title={props.words.title} m="lg" role="alert">
          <p>{props.words.explanation}</p>
          <p>
            <code>{error instanceof Error ? error.message : String(error)}</code>
          </p>
          <Group>
            <Button variant="default" onClick={resetErrorBoundary}>
              {props.words.retry}
            </Button>
            {props.rescue}
          </Group>
        </Alert>
      )}
    >
      {props.children}
    </ErrorBoundary>
  );
}
