import type { ComponentProps, ReactNode } from 'react'
import { Columns } from '#ui/columns.tsx'
import { SentenceSection } from './sentence-section.tsx'

type Props = ComponentProps<typeof SentenceSection> & { children: ReactNode }

/** A form about a directive, with the words it comes from beside it. */
export const BesideSentence = ({ children, ...props }: Props) => <Columns side={<SentenceSection {...props} />}>{children}</Columns>
