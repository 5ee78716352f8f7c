import { useMutation } from '@tanstack/react-query';
import { useConsole, useText } from '../console-context';
import type { ProviderPaper } from '../data/records';
import { Button } from '../parts/Button';
import { saveFile } from '../parts/save-file';
import { useProblem } from '../parts/Trouble';

// The licence is what the decision hangs on.
const ORDER: readonly ProviderPaper['kind'][] = ['licence', 'identity', 'certificate'];

interface PapersProps {
  /** Where the papers of this matter are asked for. */
  route: string;
  papers: readonly ProviderPaper[];
}

/** Papers are kept as files: they are somebody else's, and nothing of them is drawn in here. */
export function Papers({ route, papers }: PapersProps) {
  const say = useText();
  const inOrder = [...papers].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    <section className="card pad" aria-labelledby="papers">
      <h2 id="papers">{say('console.vetting.papers')}</h2>
      <ul className="papers">
        {inOrder.map((paper) => (
          <PaperRow key={paper.kind} route={route} paper={paper} />
        ))}
      </ul>
      <p className="quiet small">{say('console.vetting.paper_trail')}</p>
    </section>
  );
}

function PaperRow({ route, paper: { kind, contentType, bytes } }: { route: string; paper: ProviderPaper }) {
  const { http } = useConsole();
  const say = useText();
  const problem = useProblem();
  const ending = contentType.slice(contentType.indexOf('/') + 1);
  const get = useMutation({
    mutationFn: () => http.file(`${route}/papers/${kind}`),
    onSuccess: (file) => saveFile(file, `${kind}.${ending}`),
  });
  const name = say(`console.vetting.paper.${kind}`);
  return (
    <li>
      <span className="grow">
        {name}
        <span className="quiet small below">
          {ending.toUpperCase()}, {sizeOf(bytes)}
        </span>
        {get.error && (
          <span className="problem" role="alert">
            {problem(get.error)}
          </span>
        )}
      </span>
      <Button small busy={get.isPending} disabled={get.isPending} onClick={() => get.mutate()}>
        {say('console.vetting.paper_get')}
        <span className="only-read"> {name}</span>
      </Button>
    </li>
  );
}

function sizeOf(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
