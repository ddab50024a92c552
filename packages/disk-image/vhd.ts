export { FOOTER_SIZE, readVhdFooter, vhdFooter } from './src/vhd-footer.ts';
export { writeFixedVhd } from './src/write-fixed-vhd.ts';
