import { BookOpen, CircleAlert, FolderOpen, FolderPlus, Lock } from 'lucide-react'
import { useState } from 'react'
import type { MethodOutput } from '../../../shared/contract/methods.ts'
import type { LibraryInfo } from '../../../shared/contract/shapes.ts'
import { appMessages } from '../../../shared/messages/app.ts'
import type { ErrorText } from '../../../shared/messages/errors.ts'
import { welcomeMessages } from '../../../shared/messages/welcome.ts'
import type { Client } from '../../client/client.ts'
import { errorText } from '../../client/error-text.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { Choice } from './Choice.tsx'
import { FolderDialog } from './FolderDialog.tsx'
import { RecentLibraries } from './RecentLibraries.tsx'
import { Specimen } from './Specimen.tsx'
import { StartDialog } from './StartDialog.tsx'
import styles from './Welcome.module.css'

interface Props {
  readonly client: Client
  readonly hello: MethodOutput<'app.hello'>
  onOpened(library: LibraryInfo): void
  /** The list of recent libraries changed. */
  onChanged(): void
}

type Busy = 'sample' | 'start' | 'open' | null

/** The page before a library is open: three ways to begin. */
export function Welcome({ client, hello, onOpened, onChanged }: Props) {
  const [busy, setBusy] = useState<Busy>(null)
  const [error, setError] = useState<ErrorText | null>(null)
  const [dialog, setDialog] = useState<'start' | 'open' | null>(null)

  const enter = async (what: Busy, open: () => Promise<LibraryInfo | null>) => {
    setBusy(what)
    setError(null)
    try {
      const library = await open()
      if (library !== null) onOpened(library)
    } catch (thrown) {
      setError(errorText(thrown))
    } finally {
      setBusy(null)
    }
  }
  const openPath = (path: string) => enter('open', () => client.call('library.open', { path }))
  const openFolder = () => {
    if (hello.shell !== 'electron') return setDialog('open')
    void enter('open', async () => {
      const { paths } = await client.call('dialogs.choose', { purpose: 'openLibrary' })
      const path = paths?.[0]
      return path === undefined ? null : client.call('library.open', { path })
    })
  }
  const forget = (path: string) =>
    client.call('library.forget', { path }).then(onChanged, (e) => setError(errorText(e)))

  return (
    <main className={styles.page} aria-label={appMessages.name}>
      <section className={styles.left}>
        <div className={styles.mark}>
          <Logo size={56} label={appMessages.name} />
        </div>
        <h1 className={styles.headline}>
          {welcomeMessages.headline.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h1>
        <p className={styles.lead}>{welcomeMessages.lead}</p>
        <div className={styles.choices}>
          {hello.sample && (
            <Choice
              first
              icon={BookOpen}
              title={welcomeMessages.sample}
              text={welcomeMessages.sampleText}
              busy={busy === 'sample'}
              disabled={busy !== null}
              onPress={() => void enter('sample', () => client.call('library.openSample', {}))}
            />
          )}
          <Choice
            first={!hello.sample}
            icon={FolderPlus}
            title={welcomeMessages.start}
            text={welcomeMessages.startText}
            busy={busy === 'start'}
            disabled={busy !== null}
            onPress={() => setDialog('start')}
          />
          <Choice
            icon={FolderOpen}
            title={welcomeMessages.open}
            text={welcomeMessages.openText}
            busy={busy === 'open'}
            disabled={busy !== null}
            onPress={openFolder}
          />
        </div>
        {error !== null && (
          <div className={styles.error} role="alert">
            <Icon icon={CircleAlert} />
            <div>
              <p>{error.what}</p>
              <p>{error.todo}</p>
            </div>
          </div>
        )}
        <RecentLibraries
          recent={hello.recent}
          disabled={busy !== null}
          onOpen={(path) => void openPath(path)}
          onForget={(path) => void forget(path)}
        />
        <p className={styles.fine}>
          <Icon icon={Lock} />
          {welcomeMessages.fine}
        </p>
      </section>
      <section className={styles.right} aria-hidden="true">
        <Specimen />
      </section>
      {dialog === 'start' && (
        <StartDialog client={client} hello={hello} onOpened={onOpened} onClose={() => setDialog(null)} />
      )}
      {dialog === 'open' && (
        <FolderDialog client={client} home={hello.home} onOpened={onOpened} onClose={() => setDialog(null)} />
      )}
    </main>
  )
}
