import { useState } from 'react'
import { codebookMessages } from '../../../shared/messages/codebook.ts'
import { uiMessages } from '../../../shared/messages/ui.ts'
import { parseTagPath, renderTagPath, type Tag, type TagFields } from '../../../shared/model/tag.ts'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { ColourField } from './ColourField.tsx'
import styles from './TagTree.module.css'
import { isNameTaken, rarestColour } from './tag-changes.ts'

/** What the dialog is about: a tag that exists, or a new one that begins with a path. */
export type TagDialogSubject =
  | { readonly kind: 'edit'; readonly node: TagNode }
  | { readonly kind: 'new'; readonly path: string }

interface Props {
  readonly subject: TagDialogSubject
  readonly tree: TagTree
  onClose(): void
  onMake(path: string, fields: Pick<TagFields, 'colour' | 'description'>): void
  onEdit(tag: Tag, fields: Pick<TagFields, 'name' | 'colour' | 'description'>): void
}

/** Makes a tag, or changes the name, colour and description of one. */
export function TagDialog({ subject, tree, onClose, onMake, onEdit }: Props) {
  const old = subject.kind === 'edit' ? subject.node.tag : null
  const [name, setName] = useState(subject.kind === 'edit' ? subject.node.tag.name : subject.path)
  const [colour, setColour] = useState(() => old?.colour ?? rarestColour(tree))
  const [description, setDescription] = useState(old?.description ?? '')
  const [tried, setTried] = useState(false)
  const error = nameError(tree, name, old)
  const words = codebookMessages

  const submit = () => {
    setTried(true)
    if (error !== null) return
    if (old === null) onMake(name, { colour, description })
    else onEdit(old, { name: parseTagPath(name)[0] ?? '', colour, description })
    onClose()
  }
  return (
    <Dialog
      title={old === null ? words.newTitle : words.editTitle}
      isOpen
      onClose={onClose}
      width="narrow"
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{uiMessages.cancel}</Button>
          <Button variant="primary" type="submit">
            {old === null ? words.make : words.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field
          label={words.name}
          value={name}
          onChange={setName}
          autoFocus
          hint={old === null ? words.pathHint : undefined}
          error={tried ? error : null}
        />
        <ColourField value={colour} onChange={setColour} />
        <Field
          label={words.description}
          value={description}
          onChange={setDescription}
          rows={4}
          hint={words.descriptionHint}
        />
      </div>
    </Dialog>
  )
}

/** Returns what is wrong with a typed name or path, in words; null when nothing is. */
function nameError(tree: TagTree, typed: string, old: Tag | null): string | null {
  const path = parseTagPath(typed)
  const words = codebookMessages
  if (path.length === 0) return words.nameNeeded
  if (path.some((step) => step.length > 200)) return words.nameTooLong
  if (old === null) return tree.findPath(path) === null ? null : words.nameTaken(renderTagPath(path))
  if (path.length > 1) return words.nameSlash
  return isNameTaken(tree, old.parent, path[0] ?? '', old.id) ? words.nameTaken(path[0] ?? '') : null
}
