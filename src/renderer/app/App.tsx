import { useCallback, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { protocolVersion } from '../../shared/contract/envelope.ts'
import type { MethodOutput } from '../../shared/contract/methods.ts'
import type { LibraryInfo } from '../../shared/contract/shapes.ts'
import { appMessages } from '../../shared/messages/app.ts'
import { type Client, ContractError } from '../client/client.ts'
import { Welcome } from '../features/welcome/Welcome.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { OpenLibrary } from './OpenLibrary.tsx'
import { Starting } from './Starting.tsx'
import { usePreferences } from './state/use-preferences.ts'
import { useTheme } from './state/use-theme.ts'
import { useToasts } from './state/use-toasts.ts'

type Hello = MethodOutput<'app.hello'>

/** The program in one window: says hello to main, then shows the welcome page or the open library. */
export function App({ client }: { readonly client: Client }) {
  const [hello, setHello] = useState<Hello | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const greet = useCallback(() => {
    setFailure(null)
    client
      .call('app.hello', { protocol: protocolVersion })
      .then((answer) => {
        if (answer.protocol !== protocolVersion) throw new ContractError('protocolMismatch')
        setHello(answer)
      })
      .catch(setFailure)
  }, [client])
  useEffect(greet, [greet])
  useEffect(
    () => client.onConnection((connected) => connected && hello === null && failure !== null && greet()),
    [client, hello, failure, greet],
  )
  return (
    <I18nProvider locale="en-GB">
      <ErrorBoundary>
        {hello === null ? (
          <Starting failure={failure} onAgain={greet} />
        ) : (
          <Greeted client={client} hello={hello} onGreet={greet} />
        )}
      </ErrorBoundary>
    </I18nProvider>
  )
}

interface GreetedProps {
  readonly client: Client
  readonly hello: Hello
  /** Asks main again for what it says at the start: recent libraries change. */
  onGreet(): void
}

function Greeted({ client, hello, onGreet }: GreetedProps) {
  const { toasts, toast, showError, dismiss } = useToasts()
  const [preferences, setPreferences] = usePreferences(client, hello.preferences, showError)
  const [library, setLibrary] = useState<LibraryInfo | null>(hello.library)
  useTheme(preferences.theme)
  useEffect(() => {
    document.title = library === null ? appMessages.name : `${library.name} – ${appMessages.name}`
  }, [library])
  const close = () => {
    client.call('library.close', {}).then(() => {
      setLibrary(null)
      onGreet()
    }, showError)
  }
  return (
    <>
      {library === null ? (
        <Welcome client={client} hello={hello} onOpened={setLibrary} onChanged={onGreet} />
      ) : (
        <OpenLibrary
          key={library.path}
          client={client}
          library={library}
          shell={hello.shell}
          preferences={preferences}
          setPreferences={setPreferences}
          toast={toast}
          showError={showError}
          onClose={close}
        />
      )}
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </>
  )
}
