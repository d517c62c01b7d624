/** A fact by its name; none where there is nothing to tell. */
export const Fact = ({ name, children }: { name: string; children: React.ReactNode }): React.ReactNode =>
  children === null || children === undefined || children === false || children === '' ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
