// The app's mark: three bars on the brand's square.
export function AppIcon({ size }: { readonly size: number }) {
  return (
    <svg className="app-icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" />
      <path d="M6 9v5M10 6v8M14 11v3" />
    </svg>
  );
}
