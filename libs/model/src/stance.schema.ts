import { z } from 'zod';
import { STANCES } from './stance.js';

export const stanceSchema = z.enum(STANCES);
