// A place with nothing in it says so, and what comes when.
type Props = { readonly title: string; readonly hint: string };

export function EmptyState({ title, hint }: Props) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{hint}</p>
    </div>
  );
}
