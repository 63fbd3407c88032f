import type { ComponentProps, ReactNode } from 'react'
import { Columns } from '#ui/columns.tsx'
import { Section } from '#ui/section.tsx'
import { Sentence } from './sentence.tsx'

/** A form about a directive, with the words it comes from beside it. */
export function BesideSentence({ text, directive, children }: ComponentProps<typeof Sentence> & { children: ReactNode }) {
  return (
    <Columns
      side={
        <Section title="Nội dung trong thông báo">
          <Sentence text={text} directive={directive} />
        </Section>
      }
    >
      {children}
    </Columns>
  )
}
