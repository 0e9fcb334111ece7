import { useMemo, useState } from 'react'
import { briefMessages } from '../../../shared/messages/brief.ts'
import { type BriefFields, briefGroupings } from '../../../shared/model/brief.ts'
import type { CoderId, DocumentId, TagId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'
import { usePane } from '../../app/pane.ts'
import { useCoders, useDocuments, useTags } from '../../db/queries/use-records.ts'
import type { Stats } from '../../db/queries/use-stats.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Field } from '../../ui/Field.tsx'
import { Segment } from '../../ui/Segment.tsx'
import styles from './BriefOptions.module.css'
import { coderChoices, documentChoices, tagChoices } from './brief-choices.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { BriefDraft } from './use-brief-draft.ts'

interface Props {
  readonly draft: BriefDraft
  readonly stats: Stats
  readonly readOnly: boolean
}

/** Everything that decides what a brief holds and how it is arranged. */
export function BriefOptions({ draft, stats, readOnly }: Props) {
  const { database } = useApp()
  const { nameOf } = usePane()
  const { fields, edit, flush } = draft
  const documents = useDocuments(database)
  const tree = useTags(database)
  const coders = useCoders(database)
  const documentList = useMemo(() => documentChoices(documents, stats.documents), [documents, stats])
  const tagList = useMemo(() => tagChoices(tree, stats.tagsWithChildren), [tree, stats])
  const coderList = useMemo(() => coderChoices(coders, stats.coders), [coders, stats])
  // Decided once: while a title is deleted and typed anew, nothing may jump.
  const [isNew] = useState(fields.title === '' && !readOnly)
  const words = briefMessages
  return (
    <section className={styles.options} aria-label={nameOf(words.options)} onBlur={flush}>
      <Field
        label={words.title}
        placeholder={words.titlePlaceholder}
        value={fields.title}
        onChange={(title) => edit({ title })}
        autoFocus={isNew}
        isReadOnly={readOnly}
      />
      <Field
        label={words.introduction}
        hint={words.introductionHint}
        rows={4}
        value={fields.introduction}
        onChange={(introduction) => edit({ introduction })}
        isReadOnly={readOnly}
      />
      <ChoiceField
        label={words.documents}
        chooseLabel={words.chooseDocuments}
        all={words.allDocuments(documents.length)}
        choices={documentList}
        chosen={fields.documents}
        onChange={(chosen) => edit({ documents: chosen as DocumentId[] })}
      />
      <ChoiceField
        label={words.tags}
        chooseLabel={words.chooseTags}
        all={words.allTags}
        hint={words.withChildren}
        choices={tagList}
        chosen={fields.tags}
        onChange={(chosen) => edit({ tags: chosen as TagId[] })}
      />
      <ChoiceField
        label={words.coders}
        chooseLabel={words.chooseCoders}
        all={words.allCoders(coders.length)}
        choices={coderList}
        chosen={fields.coders}
        onChange={(chosen) => edit({ coders: chosen as CoderId[] })}
      />
      <div className={styles.group}>
        <h3>{words.groupBy}</h3>
        <Segment
          label={words.groupBy}
          options={briefGroupings.map((value) => ({ value, label: words.groupings[value] }))}
          value={fields.groupBy}
          onChange={(groupBy) => edit({ groupBy })}
        />
      </div>
      <fieldset className={styles.group}>
        <legend>{words.show}</legend>
        <Option label={words.notes} field="notes" fields={fields} onChange={edit} />
        <Option label={words.coderNames} field="coderNames" fields={fields} onChange={edit} />
        <Option label={words.dates} field="dates" fields={fields} onChange={edit} />
        <Option label={words.context} field="context" fields={fields} onChange={edit} />
        <p className={classNames(styles.hint, 'faint')}>{words.contextHint}</p>
      </fieldset>
    </section>
  )
}

interface OptionProps {
  readonly label: string
  readonly field: 'notes' | 'coderNames' | 'dates' | 'context'
  readonly fields: BriefFields
  onChange(change: Partial<BriefFields>): void
}

function Option({ label, field, fields, onChange }: OptionProps) {
  return (
    <Checkbox isOn={fields[field]} onChange={(on) => onChange({ [field]: on })}>
      {label}
    </Checkbox>
  )
}
