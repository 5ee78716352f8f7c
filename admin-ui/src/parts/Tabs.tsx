interface TabsProps<Name extends string> {
  label: string;
  tabs: readonly { name: Name; label: string; count?: number | string | null }[];
  chosen: Name;
  onChoose(name: Name): void;
}

/** Ready-made filters over one list: one of them is pressed. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: TabsProps<Name>) {
  return (
    <div className="tabs" role="group" aria-label={label}>
      {tabs.map(({ name, label: words, count }) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
          {words}
          {count ? <span className="count">{count}</span> : null}
        </button>
      ))}
    </div>
  );
}
