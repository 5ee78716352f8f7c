import { QueryClient } from '@tanstack/react-query';
import { lazy, useEffect, useMemo, useRef } from 'react';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, HttpError, memoryStore, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { useConsole } from './console-context';
import { createAccess } from './data/access';
import { createDataProvider } from './data/data-provider';
import { createI18n } from './i18n';
import { may, mayCall } from './session/me';
import { Failure } from './shell/Failure';
import { Layout } from './shell/Layout';
import { NotFound } from './shell/NotFound';
import { sectionsOf, startOf, type Section } from './shell/sections';

const AuditPage = lazy(() => import('./audit/AuditPage'));
const ComplianceHome = lazy(() => import('./compliance/ComplianceHome'));
const ConsentPage = lazy(() => import('./consent/ConsentPage'));
const EmergencyPage = lazy(() => import('./emergency/EmergencyPage'));
const ReviewsPage = lazy(() => import('./reviews/ReviewsPage'));
const RulesPage = lazy(() => import('./rules/RulesPage'));
const Today = lazy(() => import('./today/Today'));
const VisitList = lazy(() => import('./visits/VisitList'));
const VisitPage = lazy(() => import('./visits/VisitPage'));
const NotePage = lazy(() => import('./notes/NotePage'));
const PatientList = lazy(() => import('./patients/PatientList'));
const PatientPage = lazy(() => import('./patients/PatientPage'));
const PaymentList = lazy(() => import('./payments/PaymentList'));
const BookPage = lazy(() => import('./booking/BookPage'));
const WalkInPage = lazy(() => import('./booking/WalkInPage'));
const SetupPage = lazy(() => import('./setup/SetupPage'));
const StaffPage = lazy(() => import('./staff/StaffPage'));
const SessionsPage = lazy(() => import('./staff/SessionsPage'));
const LicencesPage = lazy(() => import('./licences/LicencesPage'));
const ApplicationPage = lazy(() => import('./licences/ApplicationPage'));
const RenewalPage = lazy(() => import('./licences/RenewalPage'));
const DeliveriesPage = lazy(() => import('./deliveries/DeliveriesPage'));
const CalendarPage = lazy(() => import('./calendar/CalendarPage'));
const HoursPage = lazy(() => import('./hours/HoursPage'));
const MonitoringPage = lazy(() => import('./monitoring/MonitoringPage'));
const ChartPage = lazy(() => import('./monitoring/ChartPage'));

/** What `/` may be. */
const STARTS: Partial<Record<Section['name'], typeof Today>> = {
  today: Today,
  compliance: ComplianceHome,
};

const STALE_MS = 15_000;
const TRIES = 2;

/** Refusals are answers: only what did not arrive is asked for again. */
function isWorthAnotherTry(tries: number, error: unknown): boolean {
  const refused = error instanceof HttpError && error.status < 500;
  return !refused && tries < TRIES;
}

/** react-admin's core with our own shell; what the role may not see has no route. */
export function Admin() {
  const { http, me, language } = useConsole();
  const [dataProvider, access] = useMemo(() => [createDataProvider(http), createAccess(me)], [http, me]);
  const i18n = useMemo(() => createI18n(language), [language]);
  const queryClient = useMemo(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { staleTime: STALE_MS, retry: isWorthAnotherTry },
          // Without a network a form says so at once: what waited in silence would be sent after somebody gave it up.
          mutations: { networkMode: 'always' },
        },
      }),
    [],
  );
  const shown = useRef(language);
  // Names of services come in the language that was asked for.
  useEffect(() => {
    if (shown.current === language) return;
    shown.current = language;
    void queryClient.invalidateQueries();
  }, [language, queryClient]);
  // In memory: filters hold names and numbers, and this computer may be another's tomorrow.
  const store = useMemo(() => memoryStore(), []);
  const Start = STARTS[startOf(me)] ?? VisitList;

  return (
    <CoreAdminContext
      dataProvider={dataProvider}
      authProvider={access}
      i18nProvider={i18n}
      queryClient={queryClient}
      store={store}
    >
      <CoreAdminUI
        layout={Layout}
        dashboard={Start}
        catchAll={NotFound}
        accessDenied={NotFound}
        error={Failure}
        loginPage={false}
        title="Daktari"
        disableTelemetry
      >
        {may(me, 'visits', 'list') && <Resource name="visits" list={VisitList} show={VisitPage} />}
        {may(me, 'patients', 'list') && <Resource name="patients" list={PatientList} show={PatientPage} />}
        {may(me, 'payments', 'list') && <Resource name="payments" list={PaymentList} />}
        <CustomRoutes>
          {mayCall(me, 'visits.book') && <Route path="/book/:patient?" element={<BookPage />} />}
          {mayCall(me, 'visits.book') && <Route path="/walk-in/:patient?" element={<WalkInPage />} />}
          {mayCall(me, 'notes.read') && <Route path="/visits/:id/note" element={<NotePage />} />}
          {mayCall(me, 'deliveries.list') && (
            <Route path="/messages/:patient?" element={<DeliveriesPage />} />
          )}
          {mayCall(me, 'clinic.setup') && <Route path="/setup" element={<SetupPage />} />}
          {mayCall(me, 'staff.list') && <Route path="/staff" element={<StaffPage />} />}
          {mayCall(me, 'staff.sessions') && <Route path="/staff/:id/devices" element={<SessionsPage />} />}
          {mayCall(me, 'hours.change') && <Route path="/hours" element={<HoursPage />} />}
          {mayCall(me, 'licences.list') && <Route path="/licences" element={<LicencesPage />} />}
          {mayCall(me, 'audit.events') && <Route path="/audit" element={<AuditPage />} />}
          {mayCall(me, 'compliance.break-glass') && <Route path="/reviews" element={<ReviewsPage />} />}
          {mayCall(me, 'care.break-glass-find') && <Route path="/emergency" element={<EmergencyPage />} />}
          {mayCall(me, 'consents.versions') && <Route path="/consent" element={<ConsentPage />} />}
          {mayCall(me, 'compliance.access-table') && <Route path="/rules" element={<RulesPage />} />}
          {mayCall(me, 'providers.read') && (
            <Route path="/licences/applications/:id" element={<ApplicationPage />} />
          )}
          {mayCall(me, 'licences.renewal') && (
            <Route path="/licences/renewals/:id" element={<RenewalPage />} />
          )}
          {sectionsOf(me).some(({ name }) => name === 'calendar') && (
            <Route path="/calendar" element={<CalendarPage />} />
          )}
          {mayCall(me, 'monitoring.business') && <Route path="/monitoring" element={<MonitoringPage />} />}
          {mayCall(me, 'monitoring.series') && (
            <Route path="/monitoring/charts/:chart" element={<ChartPage />} />
          )}
        </CustomRoutes>
      </CoreAdminUI>
    </CoreAdminContext>
  );
}
