interface Props {
  /** In pixels. */
  readonly height: number
  readonly className: string | undefined
}

/** Room for rows of a table that are not drawn. */
export function Gap({ height, className }: Props) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row that is empty can’t be focused
    <tr aria-hidden="true" className={className}>
      <td className={className} style={{ height }} />
    </tr>
  )
}
