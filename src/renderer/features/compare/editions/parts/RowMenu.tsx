import { Ellipsis, Link2, RotateCcw, Unlink } from 'lucide-react'
import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../../../ui/Menu.tsx'
import { useRowContext } from '../model/row-context.ts'

/** What can be said by hand about the pairing of a row. */
export function RowMenu({ row }: { readonly row: EditionRow }) {
  const context = useRowContext()
  const { old, new: next } = row.group
  const disabled = context.readOnly !== null
  const isPaired = old.length > 0 && next.length > 0
  const entries: MenuEntry[] = [
    {
      id: 'apart',
      label: words.notTheSame,
      icon: Unlink,
      keys: 'X',
      disabled: disabled || !isPaired,
      run: () => context.separate(row),
    },
    ...(old.length === 0
      ? []
      : [
          {
            id: 'pair-old',
            label: words.pairOld(context.names.old),
            icon: Link2,
            keys: 'P',
            separated: true,
            disabled,
            run: () => context.startPicking('new', old),
          },
        ]),
    ...(next.length === 0
      ? []
      : [
          {
            id: 'pair-new',
            label: words.pairOld(context.names.new),
            icon: Link2,
            keys: old.length === 0 ? 'P' : 'Shift+P',
            separated: old.length === 0,
            disabled,
            run: () => context.startPicking('old', next),
          },
        ]),
    {
      id: 'program',
      label: words.byProgram,
      icon: RotateCcw,
      separated: true,
      disabled: disabled || !context.isCorrected(row),
      run: () => context.forget(row),
    },
  ]
  return (
    <Menu
      label={words.rowActions}
      trigger={<IconButton icon={Ellipsis} label={words.rowActions} size="small" />}
      entries={entries}
      placement="bottom start"
    />
  )
}
