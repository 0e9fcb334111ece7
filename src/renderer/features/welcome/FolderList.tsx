import { Archive, CornerLeftUp, Folder } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { welcomeMessages } from '../../../shared/messages/welcome.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import styles from './FolderList.module.css'
import type { Folders } from './use-folders.ts'

interface Props {
  readonly folders: Folders
  /** A library in the list was pressed; without it libraries are gone into like any folder. */
  readonly onLibrary?: (path: string) => void
}

/** The folders of this computer, for shells without a dialog of their own. Enter goes in, Backspace goes up. */
export function FolderList({ folders: { place, typed, setTyped, error, goTo }, onLibrary }: Props) {
  const parent = place?.parent ?? null
  // Each folder has a list of its own: the next one takes the keyboard over from the one that goes.
  const [isInList, setInList] = useState(false)
  return (
    <div className={styles.browser}>
      <div className={styles.bar}>
        <Field
          label={welcomeMessages.location}
          value={typed}
          onChange={setTyped}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void goTo(typed)
          }}
        />
        {typed !== place?.path && (
          <Button
            variant="line"
            size="big"
            onPress={() => {
              // It goes when its folder is shown.
              setInList(true)
              void goTo(typed)
            }}
          >
            {welcomeMessages.goThere}
          </Button>
        )}
        <IconButton
          icon={CornerLeftUp}
          label={welcomeMessages.up}
          keys="Backspace"
          isDisabled={parent === null}
          onPress={() => parent !== null && void goTo(parent)}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key of the list inside */}
      <div
        onFocus={() => setInList(true)}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setInList(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' && parent !== null) void goTo(parent)
        }}
      >
        <ListBox
          key={place?.path}
          autoFocus={isInList ? 'first' : false}
          aria-label={welcomeMessages.folders}
          className={styles.list ?? ''}
          items={place?.folders.map((folder) => ({ ...folder, id: folder.path })) ?? []}
          renderEmptyState={() =>
            place === null ? (
              <Skeleton lines={3} />
            ) : (
              <p className={styles.empty}>{welcomeMessages.noFolders}</p>
            )
          }
          onAction={(path) => {
            const folder = place?.folders.find((one) => one.path === path)
            if (folder?.library && onLibrary) onLibrary(folder.path)
            else if (folder) void goTo(folder.path)
          }}
        >
          {(folder) => (
            <ListBoxItem
              textValue={folder.name}
              className={classNames(styles.folder, folder.library && styles.library)}
            >
              <Icon icon={folder.library ? Archive : Folder} />
              <span className="grow cut">{folder.name}</span>
              {folder.library && <span className={styles.kind}>{welcomeMessages.library}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      {error !== null && (
        <p className={styles.error} role="alert">
          {error.what} {error.todo}
        </p>
      )}
    </div>
  )
}
