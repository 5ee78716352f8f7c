import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { HeadRow } from '../parts/HeadRow';
import { MoreButton } from '../parts/MoreButton';
import { useFormat } from '../parts/use-format';
import { useCmsLooks } from './use-reviews';

/** Why people looked at patients in the CMS: to be read, nobody reviews it. */
export function CmsLookList() {
  const say = useText();
  const format = useFormat();
  const pages = useCmsLooks();
  const { data, error, refetch, hasNextPage } = pages;
  const looks = data?.pages.flatMap((page) => page.looks);
  const heads = {
    who: say('console.trail.who'),
    why: say('console.trail.why'),
    when: say('console.reviews.when'),
  };
  return (
    <section className="card list" aria-label={say('console.reviews.cms')}>
      {!looks && <Awaited error={error} refetch={refetch} rows={3} />}
      {looks?.length === 0 && <EmptyState icon="calm" title={say('console.reviews.none_cms')} />}
      {looks && looks.length > 0 && (
        <table className="records" aria-label={say('console.reviews.cms')}>
          <HeadRow heads={heads} />
          <tbody>
            {looks.map(({ id, name, operator, reason, openedAt, until, endedAt }) => (
              <tr key={id}>
                <td className="lead" data-label={heads.who}>
                  <b>{name}</b>
                  {operator && <span className="quiet small below">{say('console.reviews.operator')}</span>}
                </td>
                <td data-label={heads.why}>{reason}</td>
                <td data-label={heads.when}>
                  <span className="number">
                    {format.dayAndTime(openedAt)} – {format.time(endedAt ?? until)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <div className="list-foot">
          <MoreButton pages={pages} />
        </div>
      )}
    </section>
  );
}
