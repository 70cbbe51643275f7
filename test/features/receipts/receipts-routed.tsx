import { Route, Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ReceiptsPage } from '../../../renderer/features/receipts/receipts-page';

/** The book of receipts behind its address, as in the app. */
export function ReceiptsRouted() {
  return (
    <Router hook={useHashLocation}>
      <Route path="/receipts/:tab?">
        <ReceiptsPage />
      </Route>
    </Router>
  );
}
