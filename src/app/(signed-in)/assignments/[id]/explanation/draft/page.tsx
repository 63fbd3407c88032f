import { DraftPage, type DraftPageProps, draftMetadata } from '../../draft-page.tsx'

export const generateMetadata = (props: DraftPageProps) => draftMetadata('explanation', props)

export default function Page(props: DraftPageProps) {
  return <DraftPage purpose="explanation" {...props} />
}
