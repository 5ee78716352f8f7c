import { useConsole, useText } from '../console-context';
import type { PatientRecord } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { ButtonLink } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { RecordList } from '../parts/RecordList';
import { RecordTable, type Column } from '../parts/RecordTable';
import { SearchField } from '../parts/SearchField';
import { useFormat } from '../parts/use-format';
import { useListSearch } from '../parts/use-list-search';
import { mayCall, zoneOf } from '../session/me';
import { RegisterButton } from '../register/RegisterButton';
import { useOpenedFilter } from '../saved/opened-filter';
import type { ListWish } from '../saved/saved-wish';
import { SavedFiltersOfList } from '../saved/SavedFilters';
import { ageOn } from '../time/clinic-day';

export default function PatientList() {
  const { key, wish } = useOpenedFilter('patients');
  return <Patients key={key} opened={wish} />;
}

function Patients({ opened }: { opened: ListWish | null }) {
  const { me } = useConsole();
  const say = useText();
  const lead = say(
    me.role === 'practitioner' ? 'console.patients.lead_care' : 'console.patients.lead_clinic',
  );
  return (
    <Page
      title={say('console.patients.title')}
      tab={say('console.nav.patients')}
      lead={lead}
      actions={<RegisterButton look="action" />}
    >
      <RecordList resource="patients" sort={opened?.sort ?? { field: 'fullName', order: 'ASC' }}>
        <Search />
        <PatientTable />
      </RecordList>
    </Page>
  );
}

function Search() {
  const say = useText();
  const { search, words } = useListSearch();
  return (
    <div className="list-head">
      <SearchField
        label={say('console.patients.search')}
        hint={say('console.patients.search_hint')}
        initial={words}
        onSearch={search}
      />
      <SavedFiltersOfList list="patients" />
    </div>
  );
}

function PatientTable() {
  const { me, clock } = useConsole();
  const say = useText();
  const format = useFormat();
  const { searched } = useListSearch();
  const columns: Column<PatientRecord>[] = [
    {
      name: 'name',
      label: say('console.patient.name'),
      sort: 'fullName',
      leads: true,
      cell: ({ fullName }) => (
        <span className="with-icon">
          <Avatar name={fullName} />
          <b>{fullName}</b>
        </span>
      ),
    },
    {
      name: 'age',
      label: say('console.patient.age'),
      align: 'right',
      cell: ({ dateOfBirth }) => (dateOfBirth && ageOn(dateOfBirth, clock.now(), zoneOf(me))) ?? '–',
    },
    {
      name: 'phone',
      label: say('console.patient.phone'),
      cell: ({ phone }) => <span className="number">{phone ?? '–'}</span>,
    },
    {
      name: 'language',
      label: say('console.patient.language'),
      cell: ({ language }) => say(`console.language.${language}`),
    },
    {
      name: 'last',
      label: say('console.patient.last_visit'),
      cell: ({ lastVisitAt }) => (lastVisitAt ? format.farDay(lastVisitAt) : '–'),
    },
    {
      name: 'next',
      label: say('console.patient.next_visit'),
      cell: ({ nextVisitAt }) => (nextVisitAt ? format.dayAndTime(nextVisitAt) : '–'),
    },
  ];
  return (
    <RecordTable<PatientRecord>
      label={say('console.patients.title')}
      columns={columns}
      to={({ id }) => `/patients/${id}/show`}
      empty={
        searched ? (
          <NobodyFound />
        ) : (
          <EmptyState
            icon="patients"
            title={say('console.patients.none')}
            text={say('console.patients.none_more')}
          />
        )
      }
    />
  );
}

/** A doctor finds their own patients here; others of the clinic in an emergency only. */
function NobodyFound() {
  const { me } = useConsole();
  const say = useText();
  if (mayCall(me, 'care.break-glass-find')) {
    return (
      <EmptyState
        icon="nothing-found"
        title={say('console.emergency.not_yours')}
        text={say('console.emergency.not_yours_more')}
      >
        <ButtonLink icon="emergency" to="/emergency">
          {say('console.emergency.title')}
        </ButtonLink>
        <p className="quiet small">{say('console.patients.none_found_more')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="nothing-found"
      title={say('console.patients.none_found')}
      text={say('console.patients.none_found_more')}
    />
  );
}
