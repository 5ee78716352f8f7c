import { useMutation } from '@tanstack/react-query';
import { useConsole, useText } from '../console-context';
import { Button } from '../parts/Button';
import { saveFile } from '../parts/save-file';
import { useProblem } from '../parts/Trouble';

/** The same figures for a spreadsheet. */
export function CsvButton({ address, fileName }: { address: string; fileName: string }) {
  const { http } = useConsole();
  const say = useText();
  const problem = useProblem();
  const get = useMutation({
    mutationFn: () => http.file(address),
    onSuccess: (file) => saveFile(file, fileName),
  });
  return (
    <>
      <Button small icon="save" busy={get.isPending} disabled={get.isPending} onClick={() => get.mutate()}>
        {say('console.monitoring.csv')}
      </Button>
      {get.error && (
        <span className="problem" role="alert">
          {problem(get.error)}
        </span>
      )}
    </>
  );
}
