import { ErasureRequest } from './erasure-request.js';

export const peopleEntities = [ErasureRequest];
