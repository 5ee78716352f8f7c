import { useId, type ReactNode } from 'react';

interface FieldProps {
  label: string;
  /** What is wrong with what stands in it. */
  problem?: string | null;
  /** How what stands in it is understood. */
  hint?: string | null;
  children(field: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }): ReactNode;
}

/** A field of a question, with its label above it. */
export function Field({ label, problem = null, hint = null, children }: FieldProps) {
  const id = useId();
  const problemId = `${id}-problem`;
  const hintId = `${id}-hint`;
  const described = [...(hint === null ? [] : [hintId]), ...(problem === null ? [] : [problemId])].join(' ');
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': problem !== null, 'aria-describedby': described || undefined })}
      {hint && (
        <p id={hintId} className="quiet small field-hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={problemId} className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}
