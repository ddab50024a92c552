import type { AnnotationPlace } from '@bakehouse/core/log';
import { showControls } from '@bakehouse/core/text';

/** `file:line:column: warning: title: message`, as compilers write it, where a host has no annotation of that kind. */
export function annotationLine(level: 'notice' | 'warning' | 'error', message: string, place: AnnotationPlace = {}): string {
  const where =
    place.file === undefined ? [] : [[showControls(place.file), place.line, place.column].filter((part) => part !== undefined).join(':')];
  const title = place.title === undefined ? [] : [place.title];
  return [...where, level, ...title, message].join(': ');
}
