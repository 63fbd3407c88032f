import type { ComponentProps } from 'react'
import { Section } from '#ui/section.tsx'
import { Sentence } from './sentence.tsx'

export function SentenceSection(props: ComponentProps<typeof Sentence>) {
  return (
    <Section title="Nội dung trong văn bản">
      <Sentence {...props} />
    </Section>
  )
}
