import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'cyan' | 'yellow' | 'red';

/** Where lines of a log go. */
export interface LineSink {
  /** @param text with its line end */
  write(text: string): void;
  /** Whether colours of programs may stay in. */
  readonly colours: boolean;
  /** A line in a style, or as it is where there are no colours. */
  styled(style: Style, line: string): string;
}

/** A stream, with colours only on a terminal and never with NO_COLOR. */
export function streamSink(stream: NodeJS.WritableStream): LineSink {
  // `styleText` looks at the stream and at NO_COLOR.
  const styled = (style: Style, line: string) => styleText(style, line, { stream: stream as NodeJS.WriteStream });
  return { write: (text) => void stream.write(text), colours: styled('bold', 'x') !== 'x', styled };
}
