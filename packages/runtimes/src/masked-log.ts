import type { AnnotationPlace, Log } from '@bakehouse/core/log';
import type { Cover } from '@bakehouse/core/secrets';
import { withoutEscapes } from '@bakehouse/core/text';

/**
 * A log that covers secrets before the host escapes, breaks or cuts what it is given. The runners hide them in messages, but never in
 * the title and the file of an annotation.
 */
export function maskedLog(log: Log, hide: Cover): Log {
  // An escape sequence inside of a secret would hide it from the search, and show it on the terminal: such a text loses its colours.
  const cover = (text: string) => {
    const plain = withoutEscapes(text);
    const covered = hide(plain);
    return covered === plain ? hide(text) : covered;
  };
  const place = (given: AnnotationPlace | undefined) => maskedPlace(given, cover);
  return {
    debug: (message) => log.debug(cover(message)),
    info: (message) => log.info(cover(message)),
    notice: (message, at) => log.notice(cover(message), place(at)),
    warning: (message, at) => log.warning(cover(message), place(at)),
    error: (message, at) => log.error(cover(message), place(at)),
    output: (line) => log.output(cover(line)),
    group: (title, work) => log.group(cover(title), work),
    progress: (message) => log.progress(cover(message)),
    stage: (title, options, work) => log.stage(cover(title), options, work),
  };
}

/** The same place, covered. */
export function maskedPlace(given: AnnotationPlace | undefined, cover: Cover): AnnotationPlace | undefined {
  return (
    given && {
      ...given,
      ...(given.file === undefined ? {} : { file: cover(given.file) }),
      ...(given.title === undefined ? {} : { title: cover(given.title) }),
    }
  );
}
