import './zod-jitless.ts'
import './ui/styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { connect } from './client/connect.ts'
import { markKeys } from './ui/mark-keys.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
markKeys(document)
createRoot(root).render(
  <StrictMode>
    <App client={connect()} />
  </StrictMode>,
)
