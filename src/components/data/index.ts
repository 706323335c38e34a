export { DataElement } from './data.element.js';
