export type { NamesFile } from './src/names-file.ts';
export { selectImages } from './src/select-images.ts';
export { selectableImage } from './src/selectable-image.ts';
