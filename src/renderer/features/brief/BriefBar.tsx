import { Copy, Download, Ellipsis, Trash2 } from 'lucide-react'
import { briefMessages } from '../../../shared/messages/brief.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Segment } from '../../ui/Segment.tsx'
import styles from './BriefView.module.css'

export type BriefForm = 'preview' | 'source'

interface Props {
  readonly form: BriefForm
  /** Null before the first answer. */
  readonly quotes: number | null
  readonly updating: boolean
  readonly readOnly: boolean
  onForm(form: BriefForm): void
  onCopy(): void
  onSave(): void
  onDelete(): void
}

/** Above the brief: how it is shown, how much it holds, and taking it out of here. */
export function BriefBar(props: Props) {
  const { form, quotes, updating, readOnly } = props
  const words = briefMessages
  return (
    <div className={styles.bar}>
      <Segment
        label={words.form}
        options={[
          { value: 'preview', label: words.preview },
          { value: 'source', label: words.source },
        ]}
        value={form}
        onChange={props.onForm}
      />
      <span className={styles.count} role="status">
        {updating ? words.updating : quotes !== null && words.quotes(quotes)}
      </span>
      <span className="grow" />
      <Button icon={Copy} isDisabled={quotes === null} onPress={props.onCopy}>
        {words.copy}
      </Button>
      <Button variant="primary" icon={Download} isDisabled={quotes === null} onPress={props.onSave}>
        {words.save}
      </Button>
      <Menu
        label={words.actions}
        trigger={<IconButton icon={Ellipsis} label={words.actions} />}
        entries={[
          { id: 'delete', label: words.delete, icon: Trash2, disabled: readOnly, run: props.onDelete },
        ]}
      />
    </div>
  )
}
