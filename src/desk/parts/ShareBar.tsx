interface Share {
  readonly tone: 'kept' | 'late' | 'open'
  readonly count: number
}

/** Counts side by side as lengths of one bar; what they are stands in words beside it. */
export const ShareBar = ({ shares, whole }: { shares: readonly Share[]; whole?: number }) => {
  const sum = shares.reduce((total, { count }) => total + count, 0)
  return (
    <span className="share" aria-hidden="true">
      {shares.map(({ tone, count }) => (
        <i key={tone} className={`${tone} ${count > 0 ? 'some' : ''}`} style={{ flexGrow: count }} />
      ))}
      {whole !== undefined && whole > sum && <i style={{ flexGrow: whole - sum }} />}
    </span>
  )
}
