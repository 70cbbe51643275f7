import { Route, Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { SalesPage } from '../../../renderer/features/sales/sales-page';

/** The page of sales behind its address, as in the app. */
export function SalesRouted() {
  return (
    <Router hook={useHashLocation}>
      <Route path="/sales/:tab?">
        <SalesPage />
      </Route>
    </Router>
  );
}
