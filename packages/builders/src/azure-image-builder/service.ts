/** Name of the builder. */
export const NAME = 'azure-image-builder';
/** How errors call the service. */
export const SERVICE = 'Azure Image Builder';
/** Of everything but the making of templates, which has the version that its content needs. */
export const TEMPLATE_API = '2024-02-01';
